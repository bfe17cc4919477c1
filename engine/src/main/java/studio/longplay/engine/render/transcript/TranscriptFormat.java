package studio.longplay.engine.render.transcript;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.listen.HeardWord;
import studio.longplay.engine.inference.listen.Passage;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.picture.CaptionComposer;
import studio.longplay.engine.picture.CaptionFiles;
import studio.longplay.engine.picture.CaptionRules;
import studio.longplay.engine.picture.CaptionWord;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a transcript is written.
public enum TranscriptFormat {
    /// SubRip captions.
    SRT("srt"),
    /// WebVTT captions, with speakers.
    VTT("vtt"),
    /// Plain text, a paragraph for each turn.
    TEXT("txt"),
    /// A script in Fountain, with speakers and moods.
    FOUNTAIN("fountain");

    private static final CaptionRules RULES = CaptionRules.usual(FrameRate.FPS_30);

    private final String suffix;

    TranscriptFormat(String suffix) {
        this.suffix = suffix;
    }

    /// Of its files, without the dot.
    public String suffix() {
        return suffix;
    }

    /// By a file's suffix.
    ///
    /// @throws StudioFault.Input `transcript.format` if it is none of these
    public static TranscriptFormat of(Path file) throws StudioFault.Input {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (TranscriptFormat format : values()) {
            if (name.endsWith("." + format.suffix)) {
                return format;
            }
        }
        throw new StudioFault.Input(
                "transcript.format",
                "A transcript cannot be written as " + file.getFileName() + ".",
                "End its name in .srt, .vtt, .txt or .fountain.");
    }

    /// The text of a transcript.
    public String write(Spoken spoken) {
        return switch (this) {
            case SRT -> CaptionFiles.srt(captions(spoken));
            case VTT -> CaptionFiles.vtt(captions(spoken));
            case TEXT -> new TranscriptText(spoken).plain();
            case FOUNTAIN -> new TranscriptText(spoken).fountain();
        };
    }

    /// Writes a file whole or not at all.
    ///
    /// @throws StudioFault.Resource `store.unwritable`, `disk.full`
    public void write(Spoken spoken, Path file) throws StudioFault {
        AtomicFile.write(file.toAbsolutePath(), write(spoken));
    }

    /// As captions of a film are: short enough to be read, never over two passages.
    public static List<Caption> captions(Spoken spoken) {
        List<CaptionWord> words = new ArrayList<>();
        int line = 0;
        for (SpokenPassage each : spoken.passages()) {
            String speaker = Spoken.name(each.speaker());
            for (HeardWord word : words(each.passage())) {
                TimeRange range =
                        TimeRange.between(
                                time(word.startSeconds()),
                                time(Math.max(word.startSeconds(), word.endSeconds())));
                words.add(new CaptionWord(word.text(), range, line, speaker));
            }
            line++;
        }
        return CaptionComposer.compose(words, RULES);
    }

    private static List<HeardWord> words(Passage passage) {
        return passage.words().isEmpty()
                ? List.of(
                        new HeardWord(
                                passage.text(), passage.startSeconds(), passage.endSeconds(), 0))
                : passage.words();
    }

    private static MediaTime time(double seconds) {
        return MediaTime.ofMillis(Math.round(seconds * 1000));
    }
}
