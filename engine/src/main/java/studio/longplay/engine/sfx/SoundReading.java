package studio.longplay.engine.sfx;

import java.util.List;
import java.util.Map;

/// What the words of a cue mean.
///
/// @param kinds the kinds that sound together
/// @param values of each kind, in the same order, the value of every parameter
/// @param treatments words that say how it is heard: `far`, `left`, `-6 dB`
/// @param unknown modifiers that mean nothing to these kinds
/// @param unused words beside those that name the kinds, that change nothing
public record SoundReading(
        List<SoundKind> kinds,
        List<Map<String, Double>> values,
        List<String> treatments,
        List<String> unknown,
        List<String> unused) {
    public SoundReading {
        kinds = List.copyOf(kinds);
        values = values.stream().map(Map::copyOf).toList();
        treatments = List.copyOf(treatments);
        unknown = List.copyOf(unknown);
        unused = List.copyOf(unused);
    }

    /// How much louder than the average kind the parameters make a kind, beside its own trim.
    double levelDb(int kind) {
        double sum = kinds.get(kind).trimDb();
        for (SoundParameter it : kinds.get(kind).parameters()) {
            sum += it.levelDb() * off(it, kind);
        }
        return sum;
    }

    /// The natural length with these parameters.
    double seconds(int kind) {
        double seconds = kinds.get(kind).seconds();
        for (SoundParameter it : kinds.get(kind).parameters()) {
            seconds *= StrictMath.pow(it.lengthRatio(), off(it, kind));
        }
        return seconds;
    }

    private double off(SoundParameter it, int kind) {
        double value = values.get(kind).getOrDefault(it.name(), it.usual());
        return it.place(value) - it.place(it.usual());
    }
}
