package studio.longplay.engine.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What makes one base voice sound like another person.
///
/// @param pitchHz median fundamental frequency, 60 to 400
/// @param pitchRange how much the pitch moves about its median, 1 as the base voice does; 0 is a
///   monotone
/// @param formantRatio formant frequencies against the base voice's; below 1 is a longer vocal
///   tract (a larger person), 0.75 to 1.35
/// @param rate words per time against the base voice's, 0.5 to 2
/// @param tiltDb level at 4 kHz against that at 500 Hz, compared with the base voice; positive is
///   brighter
/// @param breath share of the voice that is breath instead of tone, 0 to 1
/// @param roughness random deviation from period to period, 0 (smooth) to 1 (very hoarse)
/// @param tremor depth of a slow waver of pitch, 0 (steady) to 1 (very old)
/// @param equaliserDb what the long-term spectrum has besides, found by a voice match: gains at
///   [#EQUALISER_HZ], -15 to 15 each, or none; engines that can only bend finished sound leave it
///   out
public record VoiceShape(
        double pitchHz,
        double pitchRange,
        double formantRatio,
        double rate,
        double tiltDb,
        double breath,
        double roughness,
        double tremor,
        List<Double> equaliserDb) {
    /// Where the gains of an equaliser stand; between them it goes straight over the octaves.
    public static final List<Double> EQUALISER_HZ =
            List.of(
                    150.0, 300.0, 450.0, 650.0, 900.0, 1_200.0, 1_600.0, 2_100.0, 2_700.0, 3_400.0,
                    4_300.0, 5_400.0);

    public VoiceShape {
        require("pitchHz", pitchHz, 60, 400);
        require("pitchRange", pitchRange, 0, 3);
        require("formantRatio", formantRatio, 0.75, 1.35);
        require("rate", rate, 0.5, 2);
        require("tiltDb", tiltDb, -18, 18);
        require("breath", breath, 0, 1);
        require("roughness", roughness, 0, 1);
        require("tremor", tremor, 0, 1);
        equaliserDb = List.copyOf(equaliserDb);
        if (!equaliserDb.isEmpty() && equaliserDb.size() != EQUALISER_HZ.size()) {
            throw new IllegalArgumentException("an equaliser of " + equaliserDb.size() + " gains");
        }
        equaliserDb.forEach(gainDb -> require("equaliserDb", gainDb, -15, 15));
    }

    /// Without an equaliser.
    public VoiceShape(
            double pitchHz,
            double pitchRange,
            double formantRatio,
            double rate,
            double tiltDb,
            double breath,
            double roughness,
            double tremor) {
        this(pitchHz, pitchRange, formantRatio, rate, tiltDb, breath, roughness, tremor, List.of());
    }

    /// The same person, higher or lower and quicker or slower, as far as the ranges go.
    public VoiceShape spoken(double spokenHz, double spokenRate, double spokenRange) {
        return new VoiceShape(
                Math.clamp(spokenHz, 60, 400),
                Math.clamp(spokenRange, 0, 3),
                formantRatio,
                Math.clamp(spokenRate, 0.5, 2),
                tiltDb,
                breath,
                roughness,
                tremor,
                equaliserDb);
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", not in " + least + ".." + most);
        }
    }

    /// Its parameters by name, for content addressing.
    public Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("pitchHz", pitchHz);
        recipe.put("pitchRange", pitchRange);
        recipe.put("formantRatio", formantRatio);
        recipe.put("rate", rate);
        recipe.put("tiltDb", tiltDb);
        recipe.put("breath", breath);
        recipe.put("roughness", roughness);
        recipe.put("tremor", tremor);
        if (!equaliserDb.isEmpty()) {
            recipe.put("equaliserDb", equaliserDb);
        }
        return recipe;
    }
}
