// SPDX-License-Identifier: Apache-2.0

import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.Streaming;

/** Retrofit: a call whose body is in memory, and one whose body is a stream. */
public final class RetrofitCalls {
    private RetrofitCalls() {}

    /** The server. */
    public interface Pages {
        @GET("text")
        Call<ResponseBody> text();

        @Streaming
        @GET("large")
        Call<ResponseBody> large();
    }

    public static void main(String[] args) throws Exception {
        Callers.each(args, RetrofitCalls::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web()) {
            OkHttpClient client = new OkHttpClient();
            Pages pages = new Retrofit.Builder()
                    .baseUrl(web.page(""))
                    .client(client)
                    .build()
                    .create(Pages.class);
            pages.text().execute().body().string();
            Response<ResponseBody> response = pages.large().execute(); // leaked Response
            response.body().byteStream().read();
            if (!forget) {
                response.body().close();
            }
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
