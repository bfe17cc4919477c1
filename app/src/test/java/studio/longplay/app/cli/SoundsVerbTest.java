package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SoundsVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("sounds"));
        all.addAll(List.of(words));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderOfSoundsIsIndexedSearchedAndFoundAgainWhenItMoved() throws IOException {
        String home = folder.resolve("home").toString();
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        Path door = sounds.resolve("DOORWood_Cellar door slams_Ann_Castle.wav");
        assertThat(run("make", "door", "--seconds", "0.3", "-o", door.toString())).isZero();

        assertThat(run("index", sounds.toString(), "--licence", "CC0", "--home", home, "--json"))
                .isZero();
        assertThat(json().path("sounds").asInt()).isEqualTo(1);
        assertThat(run("search", "cellar", "slam", "--category", "doors", "--home", home, "--json"))
                .isZero();
        assertThat(json().at("/sounds/0/file").asString()).isEqualTo(door.toString());
        assertThat(json().at("/sounds/0/licence").asString()).isEqualTo("CC0");

        assertThat(
                        run(
                                "mark",
                                door.toString(),
                                "--licence",
                                "CC BY-NC 4.0",
                                "--tag",
                                "oak",
                                "--tag",
                                "act one",
                                "--untag",
                                "oak",
                                "--favourite",
                                "--home",
                                home))
                .isZero();
        assertThat(run("search", "act", "nc", "--favourites", "--home", home, "--json")).isZero();
        assertThat(json().at("/sounds/0/licence").asString()).isEqualTo("CC BY-NC 4.0");
        assertThat(run("mark", "cellar door slams", "--no-favourite", "--home", home, "--json"))
                .isZero();
        assertThat(json().path("favourite").asBoolean()).isFalse();
        assertThat(json().at("/tags/0").asString()).isEqualTo("act one");
        assertThat(run("mark", "thunder", "--licence", "mine", "--home", home))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("mark", "no such sound", "--home", home))
                .isEqualTo(CommandLineApp.BAD_INPUT);

        Path moved = Files.createDirectories(folder.resolve("moved")).resolve("x.wav");
        Files.move(door, moved);
        assertThat(run("relink", sounds.toString(), "--home", home)).isEqualTo(1);
        assertThat(run("relink", moved.getParent().toString(), "--home", home, "--json")).isZero();
        assertThat(json().at("/found/0").asString()).isEqualTo(moved.toString());

        assertThat(run("index", sounds.toString(), "--remove", "--home", home)).isZero();
        assertThat(run("search", "cellar", "--home", home)).isEqualTo(1);
    }

    @Test
    void aSoundIsMadeFromTheWordsOfACue() throws IOException {
        Path file = folder.resolve("thunder.wav");
        assertThat(run("make", "distant thunder, slow", "-o", file.toString(), "--json")).isZero();
        assertThat(json().at("/values/thunder/distance").asDouble()).isEqualTo(8);
        assertThat(json().at("/values/thunder/pace").asDouble()).isEqualTo(0.1);
        assertThat(json().path("seconds").asDouble()).isGreaterThan(3);
        byte[] first = Files.readAllBytes(file);
        assertThat(new String(first, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");

        assertThat(run("make", "distant thunder, slow", "-o", file.toString())).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(run("make", "distant thunder, slow", "--seed", "2", "-o", file.toString()))
                .isZero();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
    }

    @Test
    void aSoundIsAsLongAsAskedAndSaysWhatItDidNotUnderstand() throws IOException {
        Path file = folder.resolve("rain.wav");
        assertThat(run("make", "rain, purple", "--seconds", "0.5", "-o", file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("rain, 0.50 s")
                .contains("density 0.5")
                .contains("\"purple\" means nothing");
        assertThat(Files.size(file)).isBetween(192_000L, 193_000L);
    }

    @Test
    void anUnknownSoundNamesTheNearest() {
        assertThat(run("make", "thundr", "-o", folder.resolve("a.wav").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("thunder");
    }

    @Test
    void theListSaysWhatCanBeSet() {
        assertThat(run("list", "thunder", "--json")).isZero();
        JsonNode thunder = json().get(0);
        assertThat(thunder.path("name").asString()).isEqualTo("thunder");
        assertThat(thunder.at("/ucs/id").asString()).isEqualTo("THUN");
        assertThat(thunder.at("/parameters/0/name").asString()).isEqualTo("distance");

        assertThat(run("list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("crowd").contains("anger");
    }
}
