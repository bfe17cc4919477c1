package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every kind of sound with its generator, and the words that mean several.
final class SoundTable {
    /// What this build can make; never changed after it is made.
    static final SoundTable BUILT_IN = new SoundTable();

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<SoundKind> kinds;
    private final SoundWords words;

    record Entry(SoundKind kind, Generator generator) {}

    SoundTable() {
        List<Entry> all = new ArrayList<>();
        all.addAll(WeatherKinds.all());
        all.addAll(MovementKinds.all());
        all.addAll(ThingKinds.all());
        all.addAll(PeopleKinds.all());
        all.addAll(MachineKinds.all());
        all.addAll(TextureKinds.all());
        all.addAll(AnimalKinds.all());
        all.addAll(CeremonyKinds.all());
        all.addAll(WorkKinds.all());
        all.addAll(HouseholdKinds.all());
        all.addAll(WonderKinds.all());
        all.forEach(entry -> entries.put(entry.kind().name(), entry));
        kinds = all.stream().map(Entry::kind).toList();
        words = new SoundWords(kinds);
        compounds();
    }

    private void compounds() {
        words.compound("storm", List.of("thunder", "rain", "wind"));
        words.compound("thunderstorm", List.of("thunder", "rain"));
        words.compound("rainstorm", List.of("rain", "wind"));
        words.compound("tempest", List.of("thunder", "rain", "wind"));
        words.compound("alarum and retreat", List.of("alarum"));
        words.compound("drum and colours", List.of("drums"));
        words.compound("drum and colors", List.of("drums"));
        words.compound("drums and trumpets", List.of("drums", "trumpet"));
        words.compound("trumpets and drums", List.of("trumpet", "drums"));
        words.compound("thunder and lightning", List.of("thunder", "rain"));
        words.compound("wind and rain", List.of("wind", "rain"));
        words.compound("cheering and applause", List.of("crowd cheer", "applause"));
        words.compound("night forest", List.of("crickets", "owl"));
        words.compound("countryside", List.of("birds", "wind"));
        words.compound("shore birds", List.of("waves", "birds"));
    }

    /// In the table's order.
    List<SoundKind> kinds() {
        return kinds;
    }

    SoundWords words() {
        return words;
    }

    Entry entry(String name) {
        return Optional.ofNullable(entries.get(name)).orElseThrow();
    }

    /// What a phrase and its modifiers mean.
    Optional<SoundReading> read(String sound, List<String> modifiers) {
        return words.meaning(sound)
                .map(meaning ->
                        SettingWords.read(
                                meaning,
                                meaning.names().stream().map(name -> entry(name).kind()).toList(),
                                modifiers));
    }
}
