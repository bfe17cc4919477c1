package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks a script over for what its author probably did not mean.
///
/// | code | what |
/// |---|---|
/// | `script.cue-unknown` | a note that looks like a cue and cannot be understood |
/// | `script.picture-missing` | a picture file that is not there |
/// | `script.trigger-word-unknown` | an effect on a word that nobody says in its scene |
/// | `script.trigger-line-missing` | an effect by the next line, where there is none |
/// | `script.voice-cue-idle` | a voice cue with no words after it |
/// | `script.speech-long` | a speech of more than 300 words |
/// | `script.control-character` | an invisible character that is no text |
/// | `script.speaker-silent`, `script.cast-silent`, `script.speakers-alike` | see [SpeakerLint] |
/// | `script.cue-colon`, `script.name-open`, `script.caption-untimed` | see [FormLint] |
public final class ScriptLint {
    private static final int LONG_SPEECH_WORDS = 300;
    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "(?i).*\\.(png|jpe?g|gif|webp|bmp|tiff?|svg|avif|heic|mp4|mov|mkv|webm|m4v|avi)");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r\\f\\x0B]]|[\\uFFF9-\\uFFFD\\uFFFF]");

    private final Script script;
    private final List<Warning> warnings = new ArrayList<>();

    private ScriptLint(Script script) {
        this.script = script;
    }

    /// All warnings, in the order of the lines they name.
    ///
    /// @param files answers whether a picture the script names is there
    public static List<Warning> check(Script script, FileLookup files) {
        ScriptLint lint = new ScriptLint(script);
        for (Scene scene : script.scenes()) {
            lint.scene(scene, files);
            lint.warnings.addAll(TriggerLint.check(scene, script.file()));
        }
        lint.controlCharacters();
        lint.warnings.addAll(SpeakerLint.check(script));
        lint.warnings.addAll(FormLint.check(script));
        lint.warnings.sort(Comparator.comparingInt(ScriptLint::lineOf));
        return List.copyOf(lint.warnings);
    }

    private static int lineOf(Warning warning) {
        return warning.place() == null ? 0 : warning.place().line();
    }

    private void scene(Scene scene, FileLookup files) {
        List<ScriptPart> parts = scene.parts();
        for (int at = 0; at < parts.size(); at++) {
            switch (parts.get(at)) {
                case Action _ -> {}
                case Line line -> line(line, files);
                case Cue cue -> {
                    boolean wordsFollow =
                            parts.subList(at, parts.size()).stream()
                                    .anyMatch(Line.class::isInstance);
                    cue(cue, wordsFollow, files);
                }
            }
        }
    }

    private void line(Line line, FileLookup files) {
        int words = line.words().size();
        if (words > LONG_SPEECH_WORDS) {
            warn(
                    "script.speech-long",
                    "%s speaks %d words here without a break."
                            .formatted(line.speaker().name(), words),
                    "Divide the speech with a direction in brackets or a pause.",
                    line.sourceLine());
        }
        line.cues().forEach(cue -> cue(cue.cue(), cue.word() < words, files));
    }

    private void cue(Cue cue, boolean wordsFollow, FileLookup files) {
        switch (cue) {
            case Cue.UnknownCue unknown -> unknown(unknown);
            case Cue.PictureCue picture -> {
                String subject = picture.subject();
                if (FILE_NAME.matcher(subject).matches() && !files.exists(subject)) {
                    warn(
                            "script.picture-missing",
                            "There is no picture file %s.".formatted(subject),
                            "Put it beside the script, or correct its name.",
                            picture.sourceLine());
                }
            }
            case Cue.VoiceCue voice -> {
                if (!wordsFollow) {
                    warn(
                            "script.voice-cue-idle",
                            "No words follow this voice cue, so it changes nothing.",
                            "Put it before the words it is for.",
                            voice.sourceLine());
                }
            }
            case Cue.MusicCue _,
                    Cue.SoundCue _,
                    Cue.PauseCue _,
                    Cue.ChapterCue _,
                    Cue.SongCue _,
                    Cue.EnsembleCue _ -> {}
        }
    }

    private void unknown(Cue.UnknownCue cue) {
        String note = CueNote.of(cue);
        boolean known = CueKinds.ALL.contains(cue.kind().toLowerCase(Locale.ROOT));
        String sentence =
                known
                        ? "The cue %s cannot be understood.".formatted(note)
                        : "%s is not a cue we know.".formatted(note);
        warn("script.cue-unknown", sentence, remedy(cue, known), cue.sourceLine());
    }

    private static String remedy(Cue.UnknownCue cue, boolean known) {
        if (known) {
            return "It takes %s.".formatted(cue.suggestion());
        }
        if (!cue.suggestion().isEmpty()) {
            return "Did you mean [[%s: %s]]?".formatted(cue.suggestion(), cue.text());
        }
        Set<String> kinds = new java.util.TreeSet<>(CueKinds.ALL);
        return "Use one of %s, or begin a plain note with note:."
                .formatted(String.join(", ", kinds));
    }

    private void controlCharacters() {
        int line = 1;
        for (Element element : script.elements()) {
            line = element.sourceLine();
            Matcher control = CONTROL.matcher(element.raw());
            if (control.find()) {
                warn(
                        "script.control-character",
                        String.format(
                                Locale.ROOT,
                                "There is an invisible character U+%04X here.",
                                (int) element.raw().charAt(control.start())),
                        "Delete it; it may come from a word processor or a damaged file.",
                        line + lineEnds(element.raw(), control.start()));
            }
        }
    }

    /// How many lines end before a place in a text.
    static int lineEnds(String raw, int end) {
        int count = 0;
        for (int at = 0; at < end; at++) {
            boolean pair = raw.charAt(at) == '\r' && raw.startsWith("\n", at + 1);
            count += raw.charAt(at) == '\n' || (raw.charAt(at) == '\r' && !pair) ? 1 : 0;
        }
        return count;
    }

    private void warn(String code, String sentence, String remedy, int line) {
        warnings.add(new Warning(code, sentence, remedy, new Place(script.file(), line)));
    }
}
