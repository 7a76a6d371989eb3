// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('maven-surefire-plugin has the argLine -Xmx256m, and so starts its JVMs without the agent')
assert log.contains('no report found: tests ran in unwatched, and none under the agent')
