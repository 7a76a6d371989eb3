// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Unclosed is skipped')
assert log.contains('No test ran, so there is no journal')
assert !new File(basedir, 'target/unclosed-reports').exists()
