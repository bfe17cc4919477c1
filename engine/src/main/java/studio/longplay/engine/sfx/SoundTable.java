package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Animals;
import studio.longplay.engine.sfx.kinds.Battles;
import studio.longplay.engine.sfx.kinds.Bells;
import studio.longplay.engine.sfx.kinds.Crowds;
import studio.longplay.engine.sfx.kinds.Devices;
import studio.longplay.engine.sfx.kinds.Doors;
import studio.longplay.engine.sfx.kinds.Engines;
import studio.longplay.engine.sfx.kinds.Fires;
import studio.longplay.engine.sfx.kinds.Footfalls;
import studio.longplay.engine.sfx.kinds.Generator;
import studio.longplay.engine.sfx.kinds.Impacts;
import studio.longplay.engine.sfx.kinds.Movements;
import studio.longplay.engine.sfx.kinds.Pageant;
import studio.longplay.engine.sfx.kinds.Textures;
import studio.longplay.engine.sfx.kinds.Water;
import studio.longplay.engine.sfx.kinds.Weather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every kind of sound with its generator, and the words that mean several.
final class SoundTable {
    private final List<Entry> entries = new ArrayList<>();
    private final SoundWords words;

    record Entry(SoundKind kind, Generator generator) {}

    /// How a kind sounds: its spectrum's centre lies between two frequencies, and it is meant to be
    /// `trimDb` louder than others.
    private record Tone(double lowestHz, double highestHz, double trimDb) {}

    SoundTable() {
        weather();
        movements();
        objects();
        breakage();
        people();
        machines();
        textures();
        animals();
        ceremony();
        guns();
        words = new SoundWords(kinds());
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

    List<SoundKind> kinds() {
        return entries.stream().map(Entry::kind).toList();
    }

    SoundWords words() {
        return words;
    }

    Entry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.kind().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// @param names its name and then its synonyms, parted by bars
    private void goesOn(String names, double seconds, Tone tone, Generator generator) {
        add(names, seconds, true, tone, generator);
    }

    private void once(String names, double seconds, Tone tone, Generator generator) {
        add(names, seconds, false, tone, generator);
    }

    private void add(
            String names, double seconds, boolean continuous, Tone tone, Generator generator) {
        List<String> all = Arrays.asList(names.split("\\|"));
        SoundKind kind =
                new SoundKind(
                        all.getFirst(),
                        all.subList(1, all.size()),
                        seconds,
                        continuous,
                        tone.lowestHz(),
                        tone.highestHz(),
                        tone.trimDb());
        entries.add(new Entry(kind, generator));
    }

    private void weather() {
        goesOn(
                "rain|raining|rainfall|drizzle|downpour|heavy rain",
                12,
                new Tone(1500, 9000, 0),
                Weather::rain);
        goesOn(
                "wind|winds|gust|gale|breeze|howling wind|blizzard",
                12,
                new Tone(60, 1500, 0),
                Weather::wind);
        once(
                "thunder|thunderclap|thunder clap|thunder roll|clap of thunder|peal of"
                        + " thunder|lightning",
                7,
                new Tone(40, 1200, 4),
                Weather::thunder);
        goesOn("waves|ocean|sea|surf|shore|beach|tide", 20, new Tone(150, 4000, 0), Water::waves);
        goesOn(
                "stream|river|brook|creek|water|fountain|waterfall",
                12,
                new Tone(500, 4500, -2),
                Water::stream);
        once("water drop|drip|drop|dripping|water drip", 2.5, new Tone(500, 5000, -4), Water::drop);
        once("splash|plunge", 2, new Tone(400, 6000, 1), Water::splash);
        goesOn(
                "fire|campfire|flames|fireplace|bonfire|torch",
                12,
                new Tone(80, 5500, -2),
                Fires::fire);
    }

    private void movements() {
        goesOn(
                "footsteps wood|footsteps|steps|footstep|walking|footsteps on wood|walk",
                6,
                new Tone(60, 2500, -3),
                Footfalls::wood);
        goesOn(
                "footsteps gravel|gravel|footsteps on gravel|marching|march",
                6,
                new Tone(800, 7000, -3),
                Footfalls::gravel);
        goesOn(
                "footsteps snow|snow|footsteps in snow|footsteps on snow",
                6,
                new Tone(250, 3500, -4),
                Footfalls::snow);
        goesOn(
                "footsteps stone|footsteps on stone|footsteps marble|corridor steps",
                6,
                new Tone(300, 5500, -3),
                Footfalls::stone);
        goesOn(
                "horse hooves|hooves|horse|horses|gallop|galloping|hoofbeats|trot",
                6,
                new Tone(150, 3000, 0),
                Footfalls::hooves);
        once("whoosh|swoosh|passing", 1, new Tone(300, 5000, 0), Movements::whoosh);
        once("swish|arrow|whip|sword swing", 0.5, new Tone(900, 9000, -1), Movements::swish);
        once("riser|rise|tension rise|build up", 4, new Tone(200, 7000, 1), Movements::riser);
        once(
                "paper|page|page turn|letter|rustle|book",
                0.9,
                new Tone(1500, 11000, -6),
                Movements::paper);
        once(
                "cloth|clothes|armour|armor|cloak|rustling cloth",
                1.2,
                new Tone(500, 7000, -7),
                Movements::cloth);
    }

    private void objects() {
        once(
                "door creak|door|door opens|creak|creaking door|door open|creaking|gate",
                2.6,
                new Tone(300, 4000, -2),
                Doors::creak);
        once(
                "door close|door slam|door closes|door slams|slam|door shuts|door shut",
                1.8,
                new Tone(50, 2500, 2),
                Doors::close);
        once(
                "door knock|knock|knocking|knock at door|knocking at the gate|knocks",
                1.6,
                new Tone(80, 2500, 0),
                Doors::knock);
        once(
                "impact metal|metal|clang|clank|metal hit|metal impact|gong",
                2.4,
                new Tone(400, 6000, 0),
                Impacts::metal);
        once(
                "impact glass|glass|clink|glass hit|toast",
                1.3,
                new Tone(1800, 9000, -3),
                Impacts::glass);
        once(
                "impact wood|wood|wood hit|crate|wood impact",
                0.8,
                new Tone(120, 2500, 0),
                Impacts::wood);
    }

    private void breakage() {
        once(
                "thud|impact|hit|fall|body fall|punch|bump|falls|thump",
                0.9,
                new Tone(40, 1200, 2),
                Impacts::thud);
        once(
                "glass break|glass breaking|breaking glass|shatter|smash|window break|broken glass",
                2.2,
                new Tone(1500, 9000, 1),
                Impacts::glassBreak);
        goesOn(
                "sword clash|swords|sword|sword fight|clash|swordfight|fight|blades|duel|battle",
                4,
                new Tone(1500, 9000, 1),
                Impacts::swords);
    }

    private void people() {
        goesOn(
                "crowd|crowd murmur|murmur|chatter|people"
                        + " talking|voices|tavern|market|mob|citizens|audience murmur|party",
                12,
                new Tone(250, 2500, -1),
                Crowds::murmur);
        goesOn(
                "crowd cheer|cheer|cheering|cheers|shout|shouts|crowd"
                        + " cheering|shouting|huzza|riot|angry mob|uproar",
                8,
                new Tone(500, 3500, 2),
                Crowds::cheer);
        goesOn(
                "applause|clapping|clap|audience applause|ovation",
                8,
                new Tone(900, 5000, 0),
                Crowds::applause);
        goesOn("heartbeat|heart|heart beat|pulse", 5, new Tone(40, 400, -1), Textures::heartbeat);
    }

    private void machines() {
        goesOn(
                "engine|motor|car|car engine|truck|machine|bus|idle",
                10,
                new Tone(80, 2500, 0),
                Engines::engine);
        once(
                "car pass|car passing|traffic|drive by|passing car|car passes",
                6,
                new Tone(150, 2500, 0),
                Engines::passing);
        goesOn(
                "clock|clock ticking|ticking|tick|ticking clock|tick tock|watch",
                6,
                new Tone(900, 6000, -6),
                Devices::clock);
        once(
                "telephone|phone|telephone ring|phone ring|phone rings|ringing|ring",
                5.2,
                new Tone(1000, 6000, -1),
                Devices::telephone);
        goesOn(
                "typewriter|typing|keys|keyboard|writing",
                7,
                new Tone(600, 5000, -4),
                Devices::typewriter);
        once(
                "click|switch|button|snap|light switch|mouse click|lock",
                0.25,
                new Tone(1500, 6500, -6),
                Devices::click);
        goesOn("alarm|siren|beep|alert|warning", 4, new Tone(600, 2500, 0), Devices::alarm);
    }

    private void textures() {
        goesOn(
                "radio|static|radio static|interference|white noise",
                6,
                new Tone(900, 4500, -3),
                Textures::radio);
        goesOn(
                "drone|hum|low drone|rumble|spaceship|machine hum",
                12,
                new Tone(40, 500, -2),
                Textures::drone);
        goesOn(
                "room tone|silence|air|ambience|room|quiet room|interior",
                12,
                new Tone(40, 1200, -22),
                Textures::roomTone);
        goesOn(
                "underwater|bubbles|submarine|diving",
                10,
                new Tone(80, 900, -2),
                Textures::underwater);
        once("laser|zap|ray gun|blaster|phaser", 0.8, new Tone(250, 3500, 0), Textures::laser);
    }

    private void animals() {
        goesOn(
                "birds|birdsong|bird|birds singing|chirping|dawn"
                        + " chorus|forest|garden|morning|lark|nightingale",
                12,
                new Tone(1800, 6500, -3),
                Animals::birds);
        goesOn(
                "crickets|night|cricket|insects|night ambience|summer night|cicadas",
                10,
                new Tone(2500, 5500, -5),
                Animals::crickets);
        once("owl|hoot|owl hoot|owl hoots", 4, new Tone(500, 1300, -2), Animals::owl);
        once(
                "dog|dog bark|bark|barking|dog barking|dog barks|hound",
                2,
                new Tone(400, 2600, 0),
                Animals::dog);
        once("raven|crow|caw|rook|crows|croak", 2.4, new Tone(700, 3500, -1), Animals::raven);
        once("wolf|howl|wolf howl|wolves|howling", 4.5, new Tone(300, 1600, 0), Animals::wolf);
    }

    private void ceremony() {
        goesOn(
                "church bell|bell|bells|bell tolls|toll|tolling|church bells|knell|bell"
                        + " rings|curfew",
                12,
                new Tone(250, 1800, 0),
                Bells::church);
        once(
                "small bell|hand bell|handbell|door bell|doorbell|chime|ding|shop bell",
                2.6,
                new Tone(1800, 7000, -3),
                Bells::small);
        once(
                "trumpet|flourish|fanfare|trumpets|sennet|cornet|cornets|tucket|bugle",
                4,
                new Tone(500, 3000, 2),
                Pageant::flourish);
        once("horn|hunting horn|horns|hautboys|foghorn", 4, new Tone(180, 1800, 1), Pageant::horn);
        goesOn(
                "drums|drum|march drums|marching drums|war drums|dead march",
                7,
                new Tone(80, 1500, 1),
                Pageant::march);
        once("drum roll|drumroll|snare roll", 3.6, new Tone(400, 5000, 1), Pageant::roll);
        goesOn(
                "alarum|alarums|alarm within|excursions|battle noise|skirmish",
                7,
                new Tone(400, 5000, 2),
                Pageant::alarum);
    }

    private void guns() {
        once(
                "gunshot|gun|shot|pistol|rifle|gun shot|gunfire|shots",
                2.2,
                new Tone(200, 3500, 4),
                Battles::gunshot);
        once(
                "explosion|blast|bomb|explode|boom|explosions|detonation",
                5,
                new Tone(50, 1800, 5),
                Battles::explosion);
        once(
                "cannon|cannon fire|ordnance|artillery|ordinance|chambers",
                4,
                new Tone(40, 1500, 4),
                Battles::cannon);
    }
}
