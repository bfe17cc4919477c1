package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes down a kind in a few short lines, for the tables.
final class KindDraft {
    private final List<String> names;
    private final List<SoundParameter> parameters = new ArrayList<>();
    private double seconds;
    private boolean continuous;
    private double lowestHz;
    private double highestHz;
    private double trimDb;
    private UcsName ucs = new UcsName("", "", "");
    private List<String> tags = List.of();

    private KindDraft(List<String> names) {
        this.names = names;
    }

    /// @param names its name and then its synonyms, parted by bars
    static KindDraft of(String names) {
        return new KindDraft(Arrays.asList(names.split("\\|")));
    }

    /// It goes on as long as wanted, by itself so long.
    KindDraft goesOn(double naturalSeconds) {
        seconds = naturalSeconds;
        continuous = true;
        return this;
    }

    /// It happens once.
    KindDraft once(double naturalSeconds) {
        seconds = naturalSeconds;
        return this;
    }

    /// Between what frequencies the centre of its spectrum lies, and how loud it is meant to be.
    KindDraft tone(double lowest, double highest, double moreDb) {
        lowestHz = lowest;
        highestHz = highest;
        trimDb = moreDb;
        return this;
    }

    /// Its place in the Universal Category System: `RAINVege RAIN/VEGETATION`.
    KindDraft ucs(String place) {
        ucs = UcsName.parse(place);
        return this;
    }

    /// Words to find it by, parted by spaces.
    KindDraft tags(String words) {
        tags = Arrays.asList(words.split(" "));
        return this;
    }

    /// A parameter more; what follows is said of it.
    KindDraft dial(String name, String meaning, double least, double usual, double most) {
        parameters.add(new SoundParameter(name, meaning, least, most, usual, "", Map.of(), 0, 1));
        return this;
    }

    /// Words that set the last parameter: `light 0.2, heavy 0.8`.
    KindDraft words(String words) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String word : words.split(",")) {
            String plain = word.strip();
            int space = plain.lastIndexOf(' ');
            values.put(plain.substring(0, space), Double.valueOf(plain.substring(space + 1)));
        }
        SoundParameter it = parameters.removeLast();
        parameters.add(
                new SoundParameter(
                        it.name(),
                        it.meaning(),
                        it.least(),
                        it.most(),
                        it.usual(),
                        it.unit(),
                        values,
                        it.levelDb(),
                        it.lengthRatio()));
        return this;
    }

    /// What the last parameter counts.
    KindDraft in(String unit) {
        return with(unit, parameters.getLast().levelDb(), parameters.getLast().lengthRatio());
    }

    /// How many dB louder the sound is at the last parameter's most than at its least.
    KindDraft louder(double levelDb) {
        return with(parameters.getLast().unit(), levelDb, parameters.getLast().lengthRatio());
    }

    /// How many times longer the sound is at the last parameter's most than at its least.
    KindDraft longer(double ratio) {
        return with(parameters.getLast().unit(), parameters.getLast().levelDb(), ratio);
    }

    private KindDraft with(String unit, double levelDb, double ratio) {
        SoundParameter it = parameters.removeLast();
        parameters.add(
                new SoundParameter(
                        it.name(),
                        it.meaning(),
                        it.least(),
                        it.most(),
                        it.usual(),
                        unit,
                        it.words(),
                        levelDb,
                        ratio));
        return this;
    }

    SoundTable.Entry by(Generator generator) {
        SoundKind kind =
                new SoundKind(
                        names.getFirst(),
                        names.subList(1, names.size()),
                        seconds,
                        continuous,
                        lowestHz,
                        highestHz,
                        trimDb,
                        ucs,
                        tags,
                        parameters);
        return new SoundTable.Entry(kind, generator);
    }
}
