// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp: calls, one of them asynchronous, with a cache of files. */
public final class OkHttpCalls {
    private OkHttpCalls() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, OkHttpCalls::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web();
                Cache cache = new Cache(Scratch.folder("okhttp").toFile(), 10_000_000)) {
            OkHttpClient client = new OkHttpClient.Builder().cache(cache).build();
            try (Response response = client.newCall(get(web, "large")).execute()) {
                response.body().bytes();
            }
            CountDownLatch answered = new CountDownLatch(1);
            client.newCall(get(web, "text")).enqueue(new Callback() {
                @Override
                public void onFailure(Call call, IOException e) {
                    answered.countDown();
                }

                @Override
                public void onResponse(Call call, Response response) {
                    response.close();
                    answered.countDown();
                }
            });
            answered.await();
            Response response = client.newCall(get(web, "text")).execute(); // leaked Response
            response.code();
            if (!forget) {
                response.close();
            }
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static Request get(Web web, String page) {
        return new Request.Builder().url(web.page(page)).build();
    }
}
