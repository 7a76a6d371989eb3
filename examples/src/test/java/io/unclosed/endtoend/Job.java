// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** What a CI server does with a recipe, as far as it can be done at a desk: it runs the commands, and wants the files. */
sealed interface Job {

    /** Whether the server shows green. */
    boolean passes(Fixture desk) throws Exception;

    /** GitHub's and GitLab's are YAML, and only GitHub's has {@code jobs}. */
    static Job of(Snippet snippet) {
        if (snippet.language().equals("groovy")) {
            return new Jenkins(snippet.text());
        }
        Map<String, Object> yaml = new Yaml().load(snippet.text());
        Map<String, Object> jobs = yaml.containsKey("jobs") ? at(yaml, "jobs") : yaml;
        assertEquals(1, jobs.size(), "jobs");
        Map<String, Object> job = at(jobs, jobs.keySet().iterator().next());
        return jobs == yaml ? new Gitlab(job) : new Github(at(job, "steps"));
    }

    record Github(List<Map<String, Object>> steps) implements Job {
        @Override
        public boolean passes(Fixture desk) throws Exception {
            boolean passed = true;
            for (Map<String, Object> step : steps) {
                onlyKnown(step, "name", "if", "run", "uses", "with");
                if (passed || "${{ !cancelled() }}".equals(step.get("if"))) {
                    passed &= step.containsKey("run") ? succeeds(desk, at(step, "run")) : uses(desk, step);
                }
            }
            return passed;
        }

        private static boolean uses(Fixture desk, Map<String, Object> step) throws Exception {
            String action = Job.<String>at(step, "uses").replaceFirst("@v\\d+$", "");
            if (action.equals("github/codeql-action/upload-sarif")) {
                return desk.read(at(at(step, "with"), "sarif_file")).contains("\"version\":\"2.1.0\"");
            }
            assertTrue(Set.of("actions/checkout", "actions/setup-java").contains(action), "what does it do? " + action);
            return true;
        }
    }

    record Gitlab(Map<String, Object> job) implements Job {
        @Override
        public boolean passes(Fixture desk) throws Exception {
            onlyKnown(job, "image", "script", "after_script", "artifacts");
            boolean passed = succeeds(desk, lines("script"));
            succeeds(desk, lines("after_script"));
            Map<String, Object> artifacts = at(job, "artifacts");
            assertEquals("always", artifacts.get("when"), "a job that fails keeps its artifacts");
            List<String> globs = at(at(artifacts, "reports"), "junit");
            for (String glob : globs) {
                assertTrue(desk.read(glob).contains("<testsuite"), glob);
            }
            return passed;
        }

        private String lines(String key) {
            return String.join("\n", Job.<List<String>>at(job, key));
        }
    }

    record Jenkins(String file) implements Job {
        @Override
        public boolean passes(Fixture desk) throws Exception {
            return Jenkinsfile.parse(file).passes(desk);
        }
    }

    private static boolean succeeds(Fixture desk, String script) throws Exception {
        return desk.run(script).status() == 0;
    }

    /** What must be there, and of that type. */
    @SuppressWarnings("unchecked")
    private static <T> T at(Map<String, Object> map, String key) {
        return (T) Objects.requireNonNull(map.get(key), key);
    }

    private static void onlyKnown(Map<String, Object> map, String... keys) {
        assertTrue(Set.of(keys).containsAll(map.keySet()), () -> "the test knows not all of " + map.keySet());
    }
}
