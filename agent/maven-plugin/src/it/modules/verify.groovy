// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('gate failed: 1 finding is leaked or rescued')
assert log.contains('in 2 JVMs')
assert log.contains('  at com.acme.LeakyTest.leaks(LeakyTest.java:12)')
assert new File(basedir, 'target/unclosed/index.html').text.contains('one/src/test/java/com/acme/LeakyTest.java')
