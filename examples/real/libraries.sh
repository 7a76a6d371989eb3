#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Runs small programs against real libraries from Maven Central under the agent. Each program's source marks the lines
# that must be reported; the reported lines must equal them. Then the program runs again and forgets nothing: there must
# be no finding at all, also none that the first run showed as part of another one.
set -uo pipefail
. "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/common.sh"

nop=org.slf4j:slf4j-nop:1.7.36
h2=com.h2database:h2:2.2.224

# name | program in libraries/ | the JDKs it can run on, FROM..TO, either may be absent | coordinates
libraries="
httpclient-4.5.14|HttpClient4||org.apache.httpcomponents:httpclient:4.5.14
httpclient-5.2.3|HttpClient5||org.apache.httpcomponents.client5:httpclient5:5.2.3 $nop
httpclient-5.6.5|HttpClient5||org.apache.httpcomponents.client5:httpclient5:5.6.5 $nop
okhttp-3.14.9|OkHttp||com.squareup.okhttp3:okhttp:3.14.9
okhttp-4.12.0|OkHttp||com.squareup.okhttp3:okhttp:4.12.0
okhttp-5.5.1|OkHttp||com.squareup.okhttp3:okhttp-jvm:5.5.1
netty-4.1.115|NettyBuffers||io.netty:netty-handler:4.1.115.Final
netty-4.2.18|NettyBuffers||io.netty:netty-handler:4.2.18.Final
netty-groups-4.1.115|NettyGroups||io.netty:netty-handler:4.1.115.Final
netty-groups-4.2.18|NettyGroups||io.netty:netty-handler:4.2.18.Final
lucene-8.11.4|Lucene||org.apache.lucene:lucene-core:8.11.4
lucene-9.12.3|Lucene||org.apache.lucene:lucene-core:9.12.3
lucene-10.6.0|Lucene|21..|org.apache.lucene:lucene-core:10.6.0
hadoop-3.5.0|Hadoop||org.apache.hadoop:hadoop-client-api:3.5.0 org.apache.hadoop:hadoop-client-runtime:3.5.0
kafka-3.4.0|Kafka||org.apache.kafka:kafka-clients:3.4.0 $nop
kafka-4.3.1|Kafka||org.apache.kafka:kafka-clients:4.3.1 $nop
rocksdb-10.2.1|RocksDb||org.rocksdb:rocksdbjni:10.2.1
lmdbjava-0.9.0|Lmdb||org.lmdbjava:lmdbjava:0.9.0
jna-5.17.0|Jna||net.java.dev.jna:jna:5.17.0
jooq-3.19.39|Jooq||org.jooq:jooq:3.19.39 $h2
hibernate-6.6.4|Hibernate||org.hibernate.orm:hibernate-core:6.6.4.Final $h2
hibernate-7.4.13|Hibernate||org.hibernate.orm:hibernate-core:7.4.13.Final $h2
grpc-1.85.1|Grpc||io.grpc:grpc-netty:1.85.1 io.grpc:grpc-inprocess:1.85.1 io.grpc:grpc-stub:1.85.1
jdbc|Jdbc||$h2 org.hsqldb:hsqldb:2.7.3 org.xerial:sqlite-jdbc:3.53.4.0 $nop
hikaricp-7.1.0|Hikari||com.zaxxer:HikariCP:7.1.0 $h2 org.hsqldb:hsqldb:2.7.3 org.xerial:sqlite-jdbc:3.53.4.0 $nop
dbcp-2.12.0|Dbcp||org.apache.commons:commons-dbcp2:2.12.0 $h2
tomcat-jdbc-11.0.27|TomcatJdbc||org.apache.tomcat:tomcat-jdbc:11.0.27 $h2
c3p0-0.10.1|C3p0||com.mchange:c3p0:0.10.1 $h2
"

# judge NAME PROGRAM JAVA FEATURE: says how many marked lines were reported.
judge() {
  local said clean
  said=$(run_program "$1-$4" "$@" all) || { echo "$said"; return 1; }
  clean=$(run_program "$1-$4-clean" "$@" clean clean) || { echo "$clean"; return 1; }
  echo "$said marked lines, and no other; none when nothing is forgotten"
}

programs_options libraries "$libraries" "$@"
run_programs "$libraries" libraries/Scratch libraries/Web
