package studio.longplay.app.docs;

import studio.longplay.app.cli.CommandLineApp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A machine of somebody who reads the pages: a folder to work in, a data folder, and files named
/// as the pages name them.
///
/// @param work where commands are given; a user's own folder is `user` in it, the machine's root
///   `machine`
record Stage(Path work, Path home) {
    /// How a command ended.
    record Outcome(int code, String said, String noted) {}

    /// What words in capitals stand for; `FILE` depends on the verb.
    private static final Map<String, String> STANDS_FOR =
            Map.ofEntries(
                    Map.entry("PROJECT", "play.longplay"),
                    Map.entry("SCRIPT", "play.fountain"),
                    Map.entry("DIR", "out"),
                    Map.entry("verify DIR", "film"),
                    Map.entry("repair DIR", "film"),
                    Map.entry("FOLDER", "tiny-voices"),
                    Map.entry("FILE.zip", "told.zip"),
                    Map.entry("FILE.onnx", "silero_vad.onnx"),
                    Map.entry("models NAME", "whisper-tiny"),
                    Map.entry("models remove NAME", "rife"),
                    Map.entry("explain CODE", "store.disk-full"),
                    Map.entry("sounds FOLDER", "user/Sounds"),
                    Map.entry("transcribe FILE", "interview.mp4"),
                    Map.entry("transcribe OUT", "said.srt"),
                    Map.entry("presets NAME", "hd"),
                    Map.entry("sounds NAME", "thunder"),
                    Map.entry("loudness NAME", "podcast"),
                    Map.entry("loudness FILE", "one.wav"),
                    Map.entry("models FILE.zip", "kokoro.zip"),
                    Map.entry("voices import FILE", "anna.lpvoice"),
                    Map.entry("FILE.otio", "cut.otio"),
                    Map.entry("FILE", "made"));

    /// What is true of real films and models, and what is of those here.
    private static final Map<String, String> SMALLER =
            Map.of(
                    "--length 120m",
                    "--length 12s",
                    "--precision int8",
                    "--precision fp32",
                    "--language fr",
                    "--language de");

    /// Runs a command as if it was typed in the folder.
    Outcome run(Command command) throws IOException {
        return run(prepared(command.words()));
    }

    Outcome run(List<String> words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        int code =
                CommandLineApp.run(
                        words.toArray(String[]::new),
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(noted, true, StandardCharsets.UTF_8));
        return new Outcome(
                code,
                said.toString(StandardCharsets.UTF_8),
                noted.toString(StandardCharsets.UTF_8));
    }

    /// The words with placeholders filled in, files found in the folder, and the data folder.
    List<String> prepared(List<String> words) throws IOException {
        List<String> filled = new ArrayList<>();
        String path = DocumentedVerb.of(words).path();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String pair = at == 0 ? "" : words.get(at - 1) + " " + word;
            String small = SMALLER.get(pair);
            filled.add(small == null ? filled(path, word) : small.split(" ")[1]);
        }
        DocumentedVerb verb = DocumentedVerb.of(filled);
        List<String> all = new ArrayList<>();
        for (String word : filled) {
            String at = placed(word, verb.files());
            all.addAll(at.endsWith("/*.wav") ? sounds(Path.of(at).getParent()) : List.of(at));
        }
        boolean takesHome = !verb.path().isEmpty() && !verb.group();
        if (takesHome && filled.stream().noneMatch(word -> word.startsWith("--home"))) {
            all.add("--home=" + home);
        }
        return all;
    }

    /// As a shell lists them.
    private static List<String> sounds(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(it -> it.endsWith(".wav")).sorted().toList();
        }
    }

    private static String filled(String path, String word) {
        String usual = STANDS_FOR.getOrDefault(word, word);
        String ofVerb = STANDS_FOR.getOrDefault(path.replaceFirst(" .*", "") + " " + word, usual);
        return STANDS_FOR.getOrDefault(path + " " + word, ofVerb);
    }

    private String placed(String word, Set<String> files) throws IOException {
        String value = word.startsWith("--") ? word.replaceFirst("^[^=]*=", "") : word;
        if (!files.contains(value)) {
            return word;
        }
        Path at =
                value.startsWith("~/")
                        ? work.resolve("user").resolve(value.substring(2))
                        : value.startsWith("/")
                                ? work.resolve("machine").resolve(value.substring(1))
                                : work.resolve(value);
        Files.createDirectories(at.getParent());
        return word.substring(0, word.length() - value.length()) + at;
    }
}
