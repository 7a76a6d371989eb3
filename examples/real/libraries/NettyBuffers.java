// SPDX-License-Identifier: Apache-2.0

// agent: rules=netty
// jvm: -Dio.netty.leakDetection.level=disabled

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Buffers of Netty: pooled and not, counted, sliced, put together. */
public final class NettyBuffers {
    private static final List<Object> HELD = new ArrayList<>();

    private NettyBuffers() {}

    public static void main(String[] args) throws Exception {
        ByteBufAllocator pooled = PooledByteBufAllocator.DEFAULT;
        for (int i = 0; i < 1000; i++) {
            released(pooled);
            released(UnpooledByteBufAllocator.DEFAULT);
            released(ByteBufAllocator.DEFAULT);
        }
        memoryOnly();
        if (args.length == 0) {
            forgotten(pooled);
            counted(pooled);
            HELD.add(pooled.buffer(100)); // open ByteBuf
            Thread other = new Thread(() -> pooled.directBuffer(100)); // leaked ByteBuf
            other.start();
            other.join();
        }
        ByteBuf handedOver = pooled.directBuffer(100);
        Thread releasing = new Thread(handedOver::release);
        releasing.start();
        releasing.join();
        HELD.add(Unpooled.unreleasableBuffer(Unpooled.directBuffer(2).writeByte('a')));
        System.out.println("done");
    }

    private static void forgotten(ByteBufAllocator pooled) {
        pooled.directBuffer(100); // leaked ByteBuf
        pooled.heapBuffer(100); // leaked ByteBuf
        pooled.buffer().writeBytes(new byte[100_000]); // leaked ByteBuf
        pooled.directBuffer(50_000_000).writeLong(1); // leaked ByteBuf
        UnpooledByteBufAllocator.DEFAULT.directBuffer(100); // leaked ByteBuf
        ByteBufAllocator.DEFAULT.ioBuffer(); // leaked ByteBuf
        Unpooled.directBuffer(100); // leaked ByteBuf
        pooled.compositeBuffer().addComponent(true, pooled.directBuffer(10)); // leaked ByteBuf
    }

    private static void counted(ByteBufAllocator pooled) {
        ByteBuf once = pooled.directBuffer(100); // leaked ByteBuf
        once.retain();
        once.release();
        ByteBuf sliced = pooled.directBuffer(100).writeLong(1); // leaked ByteBuf
        sliced.readRetainedSlice(4);
        sliced.release();
        ByteBuf twice = pooled.directBuffer(100);
        twice.retain(2);
        twice.release(3);
        ByteBuf duplicated = pooled.directBuffer(100);
        ByteBuf duplicate = duplicated.retainedDuplicate();
        duplicated.release();
        duplicate.release();
        ByteBuf slicedOnly = pooled.directBuffer(100).writeLong(1);
        slicedOnly.slice(0, 4).release();
    }

    private static void released(ByteBufAllocator allocator) {
        allocator.directBuffer(100).release();
        allocator.heapBuffer(100).release();
        allocator.buffer(1).writeBytes(new byte[1000]).release();
        CompositeByteBuf both = allocator.compositeBuffer();
        both.addComponent(true, allocator.directBuffer(10).writeLong(1));
        both.addComponent(true, allocator.heapBuffer(10).writeLong(1));
        both.release();
        ByteBuf sliced = allocator.directBuffer(10).writeLong(1);
        ByteBuf slice = sliced.readRetainedSlice(4);
        sliced.release();
        slice.release();
    }

    /** Nothing but Java's own memory. */
    private static void memoryOnly() {
        Unpooled.buffer(100).writeLong(1);
        Unpooled.wrappedBuffer(new byte[10]);
        Unpooled.copiedBuffer("some text", StandardCharsets.UTF_8);
        UnpooledByteBufAllocator.DEFAULT.heapBuffer(100);
    }
}
