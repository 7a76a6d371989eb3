#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs a correct program for each of the libraries that are used most, written as the library's documentation says, under
# the agent: there must be no finding. Then its twin, the same source with the argument "forget", does not close one thing:
# there must be exactly one finding, at the line that the source marks.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"
. "$here/servers.sh"

nop=org.slf4j:slf4j-nop:2.0.17
h2=com.h2database:h2:2.4.240
postgresql=org.postgresql:postgresql:42.7.8

# name | program in correct/ | the JDKs it can run on, FROM..TO, either may be absent | coordinates
programs="
h2-2.4.240|H2||$h2
h2-1.4.200|H2||com.h2database:h2:1.4.200
hsqldb-2.7.4|Hsqldb||org.hsqldb:hsqldb:2.7.4
derby-10.16.1.1|Derby||org.apache.derby:derby:10.16.1.1 org.apache.derby:derbytools:10.16.1.1
sqlite-3.50.3.0|Sqlite||org.xerial:sqlite-jdbc:3.50.3.0 $nop
duckdb-1.4.1.0|DuckDb||org.duckdb:duckdb_jdbc:1.4.1.0
postgresql-42.7.8|PostgreSql||$postgresql
mariadb-3.5.6|MariaDb||org.mariadb.jdbc:mariadb-java-client:3.5.6
mysql-9.4.0|MySql||com.mysql:mysql-connector-j:9.4.0
rowsets|RowSets||$h2
hikaricp-7.0.2|Hikari||com.zaxxer:HikariCP:7.0.2 $postgresql $nop
hikaricp-5.1.0|HikariKept||com.zaxxer:HikariCP:5.1.0 $postgresql $nop
dbcp-2.13.0|Dbcp||org.apache.commons:commons-dbcp2:2.13.0 $postgresql
tomcat-jdbc-11.0.27|TomcatPool||org.apache.tomcat:tomcat-jdbc:11.0.27 org.apache.tomcat:tomcat-juli:11.0.27 $postgresql
c3p0-0.10.1|C3p0||com.mchange:c3p0:0.10.1 $postgresql
agroal-2.8|Agroal||io.agroal:agroal-pool:2.8 $postgresql
spring-jdbc-6.2.11|SpringJdbc||org.springframework:spring-jdbc:6.2.11 $h2
jooq-3.19.39|Jooq||org.jooq:jooq:3.19.39 $h2
mybatis-3.5.19|MyBatis||org.mybatis:mybatis:3.5.19 $postgresql
jdbi-3.49.5|Jdbi3||org.jdbi:jdbi3-core:3.49.5 $h2 $nop
hibernate-6.6.4|Hibernate||org.hibernate.orm:hibernate-core:6.6.4.Final $postgresql
hibernate-7.4.13|Hibernate||org.hibernate.orm:hibernate-core:7.4.13.Final $postgresql
hibernate-hikaricp-6.6.4|HibernateHikari||org.hibernate.orm:hibernate-core:6.6.4.Final org.hibernate.orm:hibernate-hikaricp:6.6.4.Final $postgresql $nop
eclipselink-4.0.6|EclipseLink||org.eclipse.persistence:eclipselink:4.0.6 $h2
flyway-11.12.0|FlywayMigration||org.flywaydb:flyway-core:11.12.0 $h2
liquibase-4.33.0|LiquibaseUpdate||org.liquibase:liquibase-core:4.33.0 $h2 $nop
quartz-2.5.0|QuartzJobs||org.quartz-scheduler:quartz:2.5.0 com.zaxxer:HikariCP:7.0.2 $postgresql $nop
commons-io-2.22.0|CommonsIo||commons-io:commons-io:2.22.0
commons-io-tailer-2.22.0|CommonsIoTailer||commons-io:commons-io:2.22.0
commons-compress-1.28.0|CommonsCompress||org.apache.commons:commons-compress:1.28.0 org.tukaani:xz:1.10
commons-csv-1.14.1|CommonsCsv||org.apache.commons:commons-csv:1.14.1
commons-configuration-2.11.0|CommonsConfiguration||org.apache.commons:commons-configuration2:2.11.0 commons-beanutils:commons-beanutils:1.9.4
commons-vfs-2.10.0|CommonsVfs||org.apache.commons:commons-vfs2:2.10.0
commons-net-3.11.1|CommonsNet||commons-net:commons-net:3.11.1
zip4j-2.11.5|Zip4j||net.lingala.zip4j:zip4j:2.11.5
tika-3.3.1|TikaParser||org.apache.tika:tika-core:3.3.1 org.apache.tika:tika-parser-text-module:3.3.1 $nop
jackson-2.23.0|JacksonJson||com.fasterxml.jackson.core:jackson-databind:2.23.0
gson-2.15.0|GsonJson||com.google.code.gson:gson:2.15.0
woodstox-7.1.0|WoodstoxXml||com.fasterxml.woodstox:woodstox-core:7.1.0
jaxb-4.0.5|JaxbXml||org.glassfish.jaxb:jaxb-runtime:4.0.5
snakeyaml-2.7|SnakeYaml||org.yaml:snakeyaml:2.7
opencsv-5.12.0|OpenCsv||com.opencsv:opencsv:5.12.0
jsoup-1.24.1|JsoupHtml||org.jsoup:jsoup:1.24.1
lucene-9.12.3|LuceneIndex||org.apache.lucene:lucene-core:9.12.3
poi-5.5.1|PoiWorkbook||org.apache.poi:poi-ooxml:5.5.1 org.apache.logging.log4j:log4j-core:2.26.1
pdfbox-3.0.8|PdfBoxDocument||org.apache.pdfbox:pdfbox:3.0.8
jgit-7.8.1.202611041320-r|JGitRepository||org.eclipse.jgit:org.eclipse.jgit:7.8.1.202611041320-r $nop
log4j2-2.26.1|Log4jFiles||org.apache.logging.log4j:log4j-core:2.26.1
logback-1.5.18|LogbackFiles||ch.qos.logback:logback-classic:1.5.18
slf4j-simple-2.0.20|Slf4jSimple||org.slf4j:slf4j-simple:2.0.20
java-logging|JavaLogging||
quartz-2.5.2|QuartzScheduler||org.quartz-scheduler:quartz:2.5.2 $nop
caffeine-3.3.1|CaffeineCache||com.github.ben-manes.caffeine:caffeine:3.3.1
guava-33.8.0-jre|GuavaFiles||com.google.guava:guava:33.8.0-jre
hazelcast-5.7.0|HazelcastMap||com.hazelcast:hazelcast:5.7.0
reactor-3.8.8|ReactorSchedulers||io.projectreactor:reactor-core:3.8.8
rxjava-3.1.10|RxJavaSchedulers||io.reactivex.rxjava3:rxjava:3.1.10
pekko-1.7.0|PekkoActors||org.apache.pekko:pekko-actor-typed_2.13:1.7.0 $nop
groovy-5.0.8|GroovyScript||org.apache.groovy:groovy:5.0.8
mapdb-3.1.0|MapDb||org.mapdb:mapdb:3.1.0
rocksdb-10.2.1|RocksDbStore||org.rocksdb:rocksdbjni:10.2.1
leveldb-0.12|LevelDb||org.iq80.leveldb:leveldb:0.12
avro-1.12.2|AvroFiles||org.apache.avro:avro:1.12.2 $nop
httpclient4-4.5.14|ApacheClient4||org.apache.httpcomponents:httpclient:4.5.14 org.apache.httpcomponents:fluent-hc:4.5.14
httpclient5-5.6.5|ApacheClient5||org.apache.httpcomponents.client5:httpclient5:5.6.5 org.apache.httpcomponents.client5:httpclient5-fluent:5.6.5 $nop
okhttp-5.5.1|OkHttpCalls||com.squareup.okhttp3:okhttp-jvm:5.5.1
jersey-3.1.12|JerseyClient||org.glassfish.jersey.core:jersey-client:3.1.12 org.glassfish.jersey.inject:jersey-hk2:3.1.12
spring-web-6.2.10|SpringClients||org.springframework:spring-web:6.2.10
retrofit-2.11.0|RetrofitCalls||com.squareup.retrofit2:retrofit:2.11.0
async-http-client-3.0.1|AsyncClient||org.asynchttpclient:async-http-client:3.0.1 $nop
jetty-client-12.1.14|JettyClient||org.eclipse.jetty:jetty-client:12.1.14 $nop
vertx-5.0.7|VertxWebClient||io.vertx:vertx-web-client:5.0.7
unirest-4.4.5|UnirestClient||com.konghq:unirest-java-core:4.4.5 com.konghq:unirest-modules-gson:4.4.5
feign-13.5|FeignClient||io.github.openfeign:feign-core:13.5
tomcat-11.0.27|TomcatServer||org.apache.tomcat.embed:tomcat-embed-core:11.0.27
jetty-12.1.14|JettyServer||org.eclipse.jetty:jetty-server:12.1.14 $nop
undertow-2.3.18|UndertowServer||io.undertow:undertow-core:2.3.18.Final
spring-boot-tomcat-3.5.7|SpringBootShop||org.springframework.boot:spring-boot-starter-web:3.5.7
spring-boot-jetty-3.5.7|SpringBootShop||org.springframework.boot:spring-boot-starter-json:3.5.7 org.springframework:spring-webmvc:6.2.12 org.springframework.boot:spring-boot-starter-jetty:3.5.7
spring-boot-undertow-3.5.7|SpringBootShop||org.springframework.boot:spring-boot-starter-json:3.5.7 org.springframework:spring-webmvc:6.2.12 org.springframework.boot:spring-boot-starter-undertow:3.5.7
javalin-6.7.0|JavalinServer||io.javalin:javalin:6.7.0 $nop
netty-4.1.115|NettyEcho||io.netty:netty-handler:4.1.115.Final
netty-4.2.18|NettyEcho||io.netty:netty-handler:4.2.18.Final
grpc-1.85.1|GrpcHealth||io.grpc:grpc-netty:1.85.1 io.grpc:grpc-services:1.85.1
kafka-4.4.0|KafkaClients||org.apache.kafka:kafka-clients:4.4.0 $nop
jedis-5.2.0|JedisPoolUser||redis.clients:jedis:5.2.0 $nop
lettuce-7.7.0|LettuceUser||io.lettuce:lettuce-core:7.7.0.RELEASE $nop
activemq-6.1.4|ActiveMqBroker||org.apache.activemq:activemq-broker:6.1.4 $nop
artemis-2.38.0|ArtemisBroker||org.apache.activemq:artemis-server:2.38.0 $nop
rabbitmq-5.37.1|RabbitMqClient||com.rabbitmq:amqp-client:5.37.1 $nop
curator-5.9.0|CuratorUser||org.apache.curator:curator-test:5.9.0 org.apache.curator:curator-recipes:5.9.0 $nop
aws-2.57.8|AwsS3||software.amazon.awssdk:s3:2.57.8 software.amazon.awssdk:url-connection-client:2.57.8 $nop
wiremock-3.13.2|WireMockServers||org.wiremock:wiremock:3.13.2 $nop
mongo-5.8.1|MongoUser||org.mongodb:mongodb-driver-sync:5.8.1 $nop
"

# judge NAME PROGRAM JAVA FEATURE: the two runs side by side, since each waits for its collections.
judge() {
  local twin=$work/runs/$folder-$1-$4-twin.said said failed=
  run_program "$1-$4-twin" "$@" once forget >"$twin" &
  said=$(run_program "$1-$4" "$@" clean) || failed=correct
  [ -z "$failed" ] || { echo "  the correct program:"; echo "$said"; }
  wait $! || { failed=twin; echo "  its twin:"; cat "$twin"; }
  [ -z "$failed" ] || return 1
  echo "no finding; its twin one, at its line${said#0}"
}

programs_options correct "$programs" "$@"
trap stop_servers EXIT
run_programs "$programs" correct/Callers correct/Tour correct/Pooled correct/Redis libraries/Scratch libraries/Web
echo "${count:-0} correct programs and as many twins"
