// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('unclosed-baseline.jsonl: 1 finding, 1 new, 0 gone')
assert log.count('gate passed: no new finding is leaked or rescued, 1 accepted by the baseline, 1 suppressed') == 2
assert new File(basedir, 'unclosed-baseline.jsonl').readLines().size() == 2
assert new File(basedir, 'target/unclosed-reports').list().length == 1
