// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('java.io.FileInputStream opened here, never closed (pom.xml), in test com.acme.ReaderTest#readsTheFirst()')
assert log.contains('  at com.acme.Reader.first(Reader.java:12)')
assert log.contains('  close it: try-with-resources at Reader.java:12')
assert log.contains('gate failed: 1 finding is leaked or rescued; ')
assert log.contains(' resources watched in 2 JVMs')
assert new File(basedir, 'target/unclosed/index.html').text.contains('Reader.java')
assert new File(basedir, 'target/unclosed/report.sarif').text.contains('src/main/java/com/acme/Reader.java')
assert new File(basedir, 'target/unclosed/TEST-unclosed.xml').text.contains('ReaderTest')
def permissions = { java.nio.file.attribute.PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(new File(basedir, it).toPath())) }
assert permissions("target/unclosed's, reports") == 'rwx------'
assert permissions('target/unclosed') == 'rwx------'
assert permissions('target/unclosed/index.html') == 'rw-------'
