package studio.longplay.engine.voice.neural;

import java.util.List;

/// A voice in a bundle.
///
/// @param name as the bundle calls it: `af_heart`
/// @param shown what people call it: `Heart`
/// @param language BCP 47 tag
/// @param tags plain words: `woman`, `adult`
/// @param pitchHz roughly the middle of its pitch, 60 to 400: what a line asks for counts against
///   it
/// @param asksEspeak whether espeak-ng says how its words are pronounced: another version of that
///   is another sound
public record NeuralVoice(
        String name,
        String shown,
        String language,
        List<String> tags,
        double pitchHz,
        boolean asksEspeak) {
    private static final double WOMAN_HZ = 200;
    private static final double MAN_HZ = 120;
    private static final double SOMEBODY_HZ = 160;

    public NeuralVoice {
        tags = List.copyOf(tags);
    }

    /// An adult.
    ///
    /// @param sex `woman`, `man`, or empty where nobody says
    public static NeuralVoice adult(
            String name, String shown, String sex, String language, boolean asksEspeak) {
        double pitchHz =
                switch (sex) {
                    case "woman" -> WOMAN_HZ;
                    case "man" -> MAN_HZ;
                    default -> SOMEBODY_HZ;
                };
        List<String> tags = sex.isEmpty() ? List.of("adult") : List.of(sex, "adult");
        return new NeuralVoice(name, shown, language, tags, pitchHz, asksEspeak);
    }
}
