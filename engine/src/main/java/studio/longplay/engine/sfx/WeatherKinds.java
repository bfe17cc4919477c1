package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Fires;
import studio.longplay.engine.sfx.kinds.Thunder;
import studio.longplay.engine.sfx.kinds.Water;
import studio.longplay.engine.sfx.kinds.Weather;

import java.util.List;

/// Weather, water and fire.
final class WeatherKinds {
    private WeatherKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(
                rain(), hail(), wind(), thunder(), waves(), stream(), drop(), splash(), fire());
    }

    private static SoundTable.Entry rain() {
        return KindDraft.of("rain|raining|rainfall|drizzle|downpour|heavy rain")
                .goesOn(12)
                .tone(1500, 9000, 0)
                .ucs("RAIN RAIN/GENERAL")
                .tags("weather water nature outside wet")
                .dial("density", "how much of it falls", 0, 0.5, 1)
                .words(
                        "drizzle 0.08, drizzling 0.08, light 0.22, gentle 0.22, soft 0.22, steady"
                                + " 0.5, heavy 0.82, hard 0.82, downpour 0.93, pouring 0.93,"
                                + " torrential 1")
                .louder(16)
                .dial("size", "how large the drops are", 0, 0.45, 1)
                .words("fine 0.1, misty 0, small 0.2, large 0.8, big 0.85, fat 1")
                .dial("hardness", "how hard the ground is that they fall on", 0, 0.35, 1)
                .words(
                        "grass 0.05, leaves 0.15, trees 0.15, tent 0.3, earth 0.2, umbrella 0.4,"
                            + " pavement 0.6, street 0.6, stone 0.65, window 0.8, glass 0.8, roof"
                            + " 0.75, metal 1, tin 1, tin roof 1")
                .dial("gusts", "how much the wind drives it", 0, 0.25, 1)
                .words("still 0, calm 0, windy 0.7, gusty 0.9, driving 0.9")
                .by(Weather::rain);
    }

    private static SoundTable.Entry hail() {
        return KindDraft.of("hail|hailstorm|hailstones|sleet")
                .goesOn(10)
                .tone(1200, 9500, 1)
                .ucs("HAIL WEATHER/HAIL")
                .tags("weather ice storm nature outside")
                .dial("density", "how much of it falls", 0, 0.5, 1)
                .words("light 0.2, sleet 0.3, heavy 0.85, hailstorm 0.9")
                .louder(12)
                .dial("size", "how large the grains are", 0, 0.4, 1)
                .words("small 0.1, sleet 0, large 0.85, big 0.85, huge 1")
                .dial("hardness", "how hard what they fall on is", 0, 0.6, 1)
                .words("grass 0.05, earth 0.15, pavement 0.6, stone 0.65, roof 0.8, tin 1, metal 1")
                .by(Weather::hail);
    }

    private static SoundTable.Entry wind() {
        return KindDraft.of("wind|winds|gust|gale|breeze|howling wind|blizzard")
                .goesOn(12)
                .tone(60, 1500, 0)
                .ucs("WIND WIND/GENERAL")
                .tags("weather air nature outside")
                .dial("strength", "how hard it blows", 0, 0.5, 1)
                .words(
                        "breeze 0.15, light 0.18, gentle 0.15, soft 0.18, mild 0.25, fresh 0.45,"
                            + " strong 0.75, heavy 0.8, gale 0.88, storm 1, blizzard 0.95, fierce"
                            + " 0.95")
                .louder(14)
                .dial("gusts", "how much it comes in gusts", 0, 0.5, 1)
                .words("steady 0.05, constant 0.05, gust 0.9, gusty 0.9, gusts 0.9")
                .dial("howl", "how much it howls around corners", 0, 0.22, 1)
                .words("howling 0.85, whistling 1, moaning 0.8, eerie 0.9, plain 0, dull 0.1")
                .dial("leaves", "how much of it moves leaves", 0, 0.05, 1)
                .words("trees 0.8, leaves 0.9, forest 0.85, grass 0.5, bare 0, desert 0")
                .by(Weather::wind);
    }

    private static SoundTable.Entry thunder() {
        return KindDraft.of(
                        "thunder|thunderclap|thunder clap|thunder roll|clap of thunder|peal of"
                                + " thunder|lightning")
                .once(7)
                .tone(40, 1200, 4)
                .ucs("THUN WEATHER/THUNDER")
                .tags("weather storm lightning nature outside")
                .dial("distance", "how far away the lightning is", 0.2, 1.5, 15)
                .in("km")
                .words(
                        "overhead 0.25, near 0.5, close 0.5, nearby 0.6, lightning 0.4,"
                                + " thunderclap 0.4, far 5, far off 6, away 4, distant 8, afar 8,"
                                + " very far 12")
                .louder(-22)
                .dial("pace", "how fast its claps follow each other", 0, 0.5, 1)
                .words("slow 0.1, lazy 0.05, quick 0.85, fast 0.85, sudden 1")
                .longer(0.5)
                .dial("roll", "how long it rolls on", 0, 0.5, 1)
                .words(
                        "short 0.05, crack 0, dry 0.1, clap 0.15, roll 0.9, rolling 0.9, rumbling"
                                + " 1, rumble 1, long 1")
                .longer(2)
                .dial("strength", "how strong the lightning is", 0, 0.5, 1)
                .words("weak 0.1, light 0.15, faint 0.05, strong 0.85, heavy 0.9, mighty 1")
                .louder(10)
                .by(Thunder::thunder);
    }

    private static SoundTable.Entry waves() {
        return KindDraft.of("waves|ocean|sea|surf|shore|beach|tide")
                .goesOn(20)
                .tone(150, 4000, 0)
                .ucs("WATRSurf WATER/SURF")
                .tags("water nature coast outside ambience")
                .dial("size", "how high the waves are", 0, 0.5, 1)
                .words(
                        "calm 0.1, lapping 0.05, gentle 0.18, small 0.2, quiet 0.2, big 0.8, large"
                                + " 0.8, high 0.85, rough 0.9, stormy 1, heavy 0.9")
                .louder(14)
                .dial("pace", "how many waves come in a minute", 3, 8, 16)
                .words("slow 5, lazy 4, quick 12, fast 12")
                .dial("pebbles", "how stony the beach is", 0, 0.15, 1)
                .words("sand 0, sandy 0, shingle 0.9, pebbles 0.9, stones 0.8, rocks 0.5")
                .by(Water::waves);
    }

    private static SoundTable.Entry stream() {
        return KindDraft.of("stream|river|brook|creek|water|fountain|waterfall")
                .goesOn(12)
                .tone(400, 5500, -2)
                .ucs("WATRFlow WATER/FLOW")
                .tags("water nature outside ambience")
                .dial("flow", "how much water runs", 0, 0.4, 1)
                .words(
                        "trickle 0.05, trickling 0.05, brook 0.25, gentle 0.2, small 0.2, river"
                            + " 0.6, fountain 0.45, big 0.7, rushing 0.8, rapids 0.85, waterfall 1,"
                            + " roaring 1")
                .louder(12)
                .dial("depth", "how deep it is", 0, 0.35, 1)
                .words("shallow 0.1, brook 0.2, fountain 0.1, deep 0.85, river 0.6, waterfall 0.6")
                .dial("bubbles", "how much it gurgles", 0, 0.5, 1)
                .words("smooth 0.1, gurgling 0.9, bubbling 1, babbling 0.85, waterfall 0.15")
                .by(Water::stream);
    }

    private static SoundTable.Entry drop() {
        return KindDraft.of("water drop|drip|drop|dripping|water drip")
                .once(2.5)
                .tone(500, 5000, -4)
                .ucs("WATRDrip WATER/DRIP")
                .tags("water wet leak cave")
                .dial("pace", "how many drops fall in a minute", 12, 46, 300)
                .words("slow 24, single 12, quick 120, fast 160")
                .dial("size", "how large they are", 0, 0.5, 1)
                .words("small 0.15, tiny 0, large 0.8, big 0.85, heavy 0.9")
                .dial("space", "how large the place is they sound in", 0, 0.1, 1)
                .words("dry 0, sink 0.1, cellar 0.5, well 0.7, cave 0.9, cavern 1")
                .by(Water::drop);
    }

    private static SoundTable.Entry splash() {
        return KindDraft.of("splash|plunge")
                .once(2)
                .tone(400, 6000, 1)
                .ucs("WATRSplsh WATER/SPLASH")
                .tags("water impact wet")
                .dial("size", "how large what falls in is", 0, 0.5, 1)
                .words(
                        "small 0.15, tiny 0, stone 0.1, large 0.8, big 0.85, heavy 0.9, plunge 0.8,"
                                + " huge 1")
                .louder(12)
                .longer(2)
                .dial("spray", "how much water it throws up", 0, 0.5, 1)
                .words("clean 0.1, plunge 0.3, spraying 0.9, messy 0.9")
                .by(Water::splash);
    }

    private static SoundTable.Entry fire() {
        return KindDraft.of("fire|campfire|flames|fireplace|bonfire|torch")
                .goesOn(12)
                .tone(80, 5500, -2)
                .ucs("FIREBurn FIRE/BURNING")
                .tags("flames heat wood hearth ambience")
                .dial("size", "how large it is", 0, 0.4, 1)
                .words(
                        "candle 0, tiny 0.05, small 0.2, torch 0.3, fireplace 0.35, hearth 0.35,"
                                + " campfire 0.4, large 0.75, big 0.75, bonfire 0.85, blazing 0.9,"
                                + " inferno 1, huge 1")
                .louder(14)
                .dial("crackle", "how much the wood crackles", 0, 0.5, 1)
                .words("quiet 0.15, torch 0.1, dry 0.85, crackling 0.9, snapping 1, gas 0")
                .dial("damp", "how damp the wood is: it hisses", 0, 0.2, 1)
                .words("dry 0, damp 0.7, wet 1, hissing 0.9, green 0.8")
                .by(Fires::fire);
    }
}
