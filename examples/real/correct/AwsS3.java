// SPDX-License-Identifier: Apache-2.0

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The client for S3, over the JDK's connections. */
public final class AwsS3 {
    private AwsS3() {}

    public static void main(String[] args) throws Exception {
        try (Web web = new Web();
                S3Client s3 = S3Client.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .endpointOverride(URI.create(web.page("")))
                        .forcePathStyle(true)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            s3.getObjectAsBytes(get -> get.bucket("text").key("a")).asUtf8String();
            ResponseInputStream<GetObjectResponse> in = s3.getObject(get -> get.bucket("large").key("a")); // leaked HttpURLConnection
            in.read();
            if (args.length == 0) {
                in.close();
            }
        }
        System.out.println("done");
    }
}
