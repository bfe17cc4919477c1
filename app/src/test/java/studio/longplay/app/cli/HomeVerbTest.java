package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.store.home.HomeNote;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class HomeVerbTest {
    private static final String USER = "user.home";

    @TempDir private Path user;
    private String before = "";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// A user of their own, so that nobody's choice is touched.
    @BeforeEach
    void beSomebodyElse() {
        assumeThat(System.getenv("XDG_CONFIG_HOME")).isNull();
        assumeThat(System.getenv("XDG_DATA_HOME")).isNull();
        assumeThat(System.getenv("LONGPLAY_HOME")).isNull();
        before = System.getProperty(USER);
        System.setProperty(USER, user.toString());
    }

    @AfterEach
    void beOneself() {
        if (!before.isEmpty()) {
            System.setProperty(USER, before);
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CommandLineApp.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private JsonNode told() {
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    void aFolderThatWasChosenIsUsedByEveryCommandFromThenOn() throws Exception {
        Path chosen = user.resolve("disk/data");
        assertThat(run("home", "set", chosen.toString())).isZero();
        assertThat(run("home", "--json")).isZero();
        assertThat(told().get("folder").asString()).isEqualTo(chosen.toString());
        assertThat(told().get("chosenBy").asString()).isEqualTo("remembered");
        Files.createDirectories(chosen.resolve("logs"));
        Files.writeString(chosen.resolve("logs/one.log"), "log");
        assertThat(run("purge", "--json")).isZero();
        assertThat(told().get("classes").get("logs").get("count").asInt()).isEqualTo(1);
        assertThat(run("home", "--home", user.toString(), "--json")).isZero();
        assertThat(told().get("chosenBy").asString()).isEqualTo("option");

        assertThat(run("home", "set", "--usual")).isZero();
        assertThat(out.toString()).contains("the usual place");
        assertThat(chosen.resolve("logs/one.log")).exists();
    }

    @Test
    void whatIsThereComesAlongWhereThatIsAsked() throws Exception {
        assertThat(run("home", "--json")).isZero();
        Path usual = Path.of(told().get("folder").asString());
        Files.createDirectories(usual.resolve("voices"));
        Files.writeString(usual.resolve("voices/ada.json"), "{}");
        Path chosen = user.resolve("new");
        assertThat(run("home", "set", chosen.toString(), "--move")).isZero();
        assertThat(chosen.resolve("voices/ada.json")).exists();
        assertThat(usual).doesNotExist();
        assertThat(run("purge", "--class", "all", "--yes")).isZero();
        assertThat(HomeNote.usual().file()).doesNotExist();
    }

    @Test
    void aDiskThatIsAwayIsNamedBeforeAnythingIsDone() throws Exception {
        Path chosen = user.resolve("away");
        assertThat(run("home", "set", chosen.toString())).isZero();
        Files.delete(chosen);
        assertThat(run("home")).isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(err.toString()).contains("is not there", "longplay home set FOLDER");
        assertThat(chosen).doesNotExist();
        assertThat(run("home", "set")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("home", "set", "--usual")).isZero();
        assertThat(run("home")).isZero();
    }
}
