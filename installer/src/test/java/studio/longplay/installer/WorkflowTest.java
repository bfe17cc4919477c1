package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The workflows that build packages where this test does not run, and run tests that take long.
class WorkflowTest {
    @Test
    void packagesAreMadeOnThreeSystems() throws IOException {
        Map<?, ?> job = inside(inside(read("package.yml"), "jobs"), "package");
        List<?> systems = (List<?>) inside(inside(job, "strategy"), "matrix").get("os");
        assertThat(systems.toString()).contains("ubuntu", "windows", "macos");
        List<?> steps = (List<?>) job.get("steps");
        assertThat(steps.toString())
                .contains("-Pinstaller package")
                .contains("java-version=25")
                .contains("installer/target/packages");
    }

    @Test
    void theLongTestsRunEveryNight() throws IOException {
        Map<?, ?> workflow = read("nightly.yml");
        // In YAML 1.1 a bare `on` is true.
        assertThat(String.valueOf(workflow.get(true))).contains("schedule", "cron");
        Map<?, ?> job = inside(inside(workflow, "jobs"), "long");
        assertThat(String.valueOf(job.get("steps")))
                .contains("./mvnw -B -Plong verify")
                .contains("java-version=25");
    }

    @Test
    void theTestsRunWithNoNetworkEveryNight() throws IOException {
        Map<?, ?> job = inside(inside(read("nightly.yml"), "jobs"), "offline");
        String script = ".ci/without-network";
        assertThat(String.valueOf(job.get("steps"))).contains(script + " ./mvnw -o -B verify");
        assertThat(Build.checkout().resolve(script)).isExecutable();
    }

    @Test
    void everyWorkflowIsYamlWithJobs() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                assertThat(read(file.getFileName().toString()))
                        .matches(workflow -> workflow.containsKey("jobs"));
            }
        }
    }

    private static Path folder() {
        return Build.checkout().resolve(".github/workflows");
    }

    private static Map<?, ?> read(String name) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return yaml.<Map<?, ?>>load(Files.readString(folder().resolve(name)));
    }

    private static Map<?, ?> inside(Map<?, ?> around, String name) {
        return (Map<?, ?>) around.get(name);
    }
}
