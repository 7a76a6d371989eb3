// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp: responses closed in each of their ways, and not at all. */
public final class OkHttp {
    private static final List<Object> HELD = new ArrayList<>();

    private OkHttp() {}

    public static void main(String[] args) throws Exception {
        OkHttpClient client = new OkHttpClient();
        try (Web web = new Web()) {
            for (int i = 0; i < 3; i++) {
                closed(client, web);
                nothingToClose(client, web);
                failed(client);
            }
            enqueued(client, web);
            if (args.length == 0) {
                forgotten(web);
                HELD.add(get(new OkHttpClient(), web, "text").execute()); // open Response
            }
        }
        System.out.println("done");
        System.exit(0); // the dispatcher's threads wait for more
    }

    private static Call get(OkHttpClient client, Web web, String page) {
        return client.newCall(new Request.Builder().url(web.page(page)).build());
    }

    /** A client each: one that finds out that it lost a connection may use that for the next call. */
    private static void forgotten(Web web) throws IOException {
        get(new OkHttpClient(), web, "text").execute(); // leaked Response
        get(new OkHttpClient(), web, "missing").execute().code(); // leaked Response
        get(new OkHttpClient(), web, "moved").execute().headers(); // leaked Response
        readABit(get(new OkHttpClient(), web, "large").execute()); // leaked Response
        get(new OkHttpClient(), web, "packed").execute(); // leaked Response
        get(new OkHttpClient(), web, "large").execute().peekBody(3); // leaked Response
    }

    private static void readABit(Response response) throws IOException {
        response.body().byteStream().read(new byte[100]);
    }

    private static void closed(OkHttpClient client, Web web) throws IOException {
        get(client, web, "text").execute().close();
        try (Response response = get(client, web, "large").execute()) {
            readABit(response);
        }
        get(client, web, "large").execute().body().close();
        get(client, web, "packed").execute().body().string();
        get(client, web, "moved").execute().body().bytes();
        get(client, web, "large").execute().body().byteStream().close();
        get(client, web, "text").execute().body().charStream().close();
        get(client, web, "text").execute().body().source().close();
        InputStream toItsEnd = get(client, web, "large").execute().body().byteStream();
        toItsEnd.transferTo(java.io.OutputStream.nullOutputStream());
        Call cancelled = get(client, web, "large");
        Response response = cancelled.execute();
        cancelled.cancel();
        response.close();
        OkHttpClient intercepted = client.newBuilder()
                .addInterceptor(chain -> {
                    Response first = chain.proceed(chain.request());
                    first.close();
                    return chain.proceed(chain.request());
                })
                .build();
        get(intercepted, web, "text").execute().body().string();
    }

    private static void nothingToClose(OkHttpClient client, Web web) throws IOException {
        get(client, web, "empty").execute();
        client.newCall(new Request.Builder().url(web.page("text")).head().build()).execute();
    }

    private static void failed(OkHttpClient client) throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }
        try {
            client.newCall(new Request.Builder().url("http://127.0.0.1:" + port).build()).execute();
            throw new AssertionError();
        } catch (IOException expected) {
            // refused
        }
    }

    private static void enqueued(OkHttpClient client, Web web) throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(4);
        for (String page : List.of("text", "large", "empty", "moved")) {
            get(client, web, page).enqueue(new Callback() {
                @Override
                public void onFailure(Call call, IOException e) {
                    throw new AssertionError(e);
                }

                @Override
                public void onResponse(Call call, Response response) throws IOException {
                    response.body().bytes();
                    answered.countDown();
                }
            });
        }
        answered.await();
    }
}
