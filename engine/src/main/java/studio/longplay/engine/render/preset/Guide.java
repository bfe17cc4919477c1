package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.EncodingEffort;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.ExportPreset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Three questions that settle a long film: what it is for, how much moves in it, and where its
/// captions go. The answers make the preset `feature-120`.
///
/// @param purpose what it is for
/// @param motion how much moves
/// @param captions where they go
public record Guide(Purpose purpose, Motion motion, CaptionChoice captions) {
    /// What most choose: for the web, looping, with captions that can be switched on.
    public static final Guide USUAL = new Guide(Purpose.ONLINE, Motion.LOOPING, CaptionChoice.SOFT);

    /// What a film of the guide is paced to unless another length is asked for, as it is written.
    public static final String LENGTH = "120m";

    private static final int FINE_SOUND_BITS_PER_SECOND = 256_000;

    /// What a film is for.
    public enum Purpose {
        /// To be uploaded and watched: MP4 at the usual bit rate.
        ONLINE,
        /// To be worked on by others: QuickTime with twice the bits.
        MASTER,
        /// To be kept: Matroska with twice the bits, beside stems and captions.
        ARCHIVE
    }

    /// One question.
    ///
    /// @param key of it, and of its sentence in the window's words
    /// @param sentence as the command line asks it
    /// @param answers what can be said, the usual one first
    public record Question(String key, String sentence, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /// One answer.
    public record Answer(String key, String sentence) {}

    /// The three questions, in order.
    public static List<Question> questions() {
        return List.of(
                new Question(
                        "purpose",
                        "What is the film for?",
                        List.of(
                                new Answer("online", "to be watched online: MP4"),
                                new Answer("master", "a master for others to work on: MOV"),
                                new Answer("archive", "to be kept: MKV"))),
                new Question(
                        "motion",
                        "How much moves in the picture?",
                        List.of(
                                new Answer("looping", "drawn scenery and pictures: soon made"),
                                new Answer("free", "mostly my own films: more bits"),
                                new Answer("still", "pictures, held still: soonest made"))),
                new Question(
                        "captions",
                        "Where do captions go?",
                        List.of(
                                new Answer("soft", "a track that viewers switch on"),
                                new Answer("burned", "into the picture"),
                                new Answer("none", "only into files beside the film"))));
    }

    /// Reads answers by their keys, in the order of the questions, with commas between them.
    ///
    /// @throws StudioFault.Input `guide.answer` naming the question and what can be said
    public static Guide of(String answers) throws StudioFault.Input {
        String[] said = answers.toLowerCase(Locale.ROOT).split(",", -1);
        List<Question> questions = questions();
        if (said.length != questions.size()) {
            throw new StudioFault.Input(
                    "guide.answer",
                    "The guide has "
                            + questions.size()
                            + " answers, and these are "
                            + said.length
                            + ".",
                    "Write them like online,looping,soft.");
        }
        return new Guide(
                word(questions.get(0), said[0], Purpose.values()),
                word(questions.get(1), said[1], Motion.values()),
                word(questions.get(2), said[2], CaptionChoice.values()));
    }

    private static <E extends Enum<E>> E word(Question question, String said, E[] values)
            throws StudioFault.Input {
        String wanted = said.strip();
        boolean offered =
                question.answers().stream().anyMatch(answer -> answer.key().equals(wanted));
        return Arrays.stream(values)
                .filter(value -> offered && TermText.word(value).equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "guide.answer",
                                "\"" + wanted + "\" is no answer to: " + question.sentence(),
                                "Say one of "
                                        + String.join(
                                                ", ",
                                                question.answers().stream()
                                                        .map(Answer::key)
                                                        .toList())
                                        + "."));
    }

    /// The answers by their keys, as [#of] reads them.
    public String answers() {
        return String.join(
                ",", TermText.word(purpose), TermText.word(motion), TermText.word(captions));
    }

    /// The preset that the answers make.
    public ExportPreset preset() {
        ExportPreset feature = ExportPreset.find("feature-120").orElseThrow();
        PictureTerms picture = feature.picture().withMotion(motion);
        if (purpose != Purpose.ONLINE || motion == Motion.FREE) {
            picture = picture.withLadder(Ladder.HIGH);
        }
        ExportPreset wanted =
                feature.withPicture(picture)
                        .withDelivery(feature.delivery().withCaptions(captions));
        return switch (purpose) {
            case ONLINE -> wanted;
            case MASTER -> fine(wanted, Container.MOV);
            case ARCHIVE -> fine(wanted, Container.MKV);
        };
    }

    private static ExportPreset fine(ExportPreset preset, Container container) {
        return preset.withPicture(preset.picture().withEffort(EncodingEffort.HIGH))
                .withSound(preset.sound().withBitRate(FINE_SOUND_BITS_PER_SECOND))
                .withDelivery(preset.delivery().withContainer(container));
    }
}
