package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Textures;

import java.util.List;

/// Rooms, drones, and what is never seen.
final class TextureKinds {
    private TextureKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(radio(), drone(), roomTone(), underwater(), laser());
    }

    private static SoundTable.Entry radio() {
        return KindDraft.of("radio|static|radio static|interference|white noise")
                .goesOn(6)
                .tone(900, 5500, -3)
                .ucs("COMStatic COMMUNICATIONS/STATIC")
                .tags("noise signal electronic")
                .dial("tuning", "how much stations whistle by", 0, 0.5, 1)
                .words("still 0, static 0.1, noise 0, tuning 0.9, searching 1")
                .dial("crackle", "how much it crackles", 0, 0.4, 1)
                .words("clean 0.05, old 0.8, stormy 1, crackling 0.9")
                .dial("fading", "how much it comes and goes", 0, 0.5, 1)
                .words("steady 0, fading 0.9, distant 0.7")
                .by(Textures::radio);
    }

    private static SoundTable.Entry drone() {
        return KindDraft.of("drone|hum|low drone|rumble|spaceship|machine hum")
                .goesOn(12)
                .tone(40, 700, -2)
                .ucs("DSGNDron DESIGNED/DRONE")
                .tags("tension ambience dark bed")
                .dial("pitch", "how deep it lies", 30, 52, 220)
                .in("hz")
                .words("deep 36, low 42, rumble 34, middle 90, high 160")
                .dial("tension", "how much its tones rub", 0, 0.2, 1)
                .words("calm 0, warm 0.05, uneasy 0.5, tense 0.75, dissonant 1, dark 0.7")
                .dial("movement", "how much it breathes", 0, 0.5, 1)
                .words("still 0, steady 0.05, moving 0.8, restless 1, pulsing 0.9")
                .dial("air", "how much wind is in it", 0, 0.3, 1)
                .words("pure 0, airy 0.8, windy 1, spaceship 0.6")
                .by(Textures::drone);
    }

    private static SoundTable.Entry roomTone() {
        return KindDraft.of("room tone|silence|air|ambience|room|quiet room|interior")
                .goesOn(12)
                .tone(40, 1500, -22)
                .ucs("AMBRoom AMBIENCE/ROOM TONE")
                .tags("quiet bed house inside")
                .dial("size", "how large the room is", 0, 0.4, 1)
                .words("cupboard 0, small 0.15, room 0.4, large 0.7, hall 0.85, church 1")
                .dial("hum", "how much of the mains is heard", 0, 0.25, 1)
                .words("clean 0, quiet 0.05, office 0.6, humming 0.9, kitchen 0.7")
                .dial("air", "how much the ventilation blows", 0, 0.35, 1)
                .words("still 0, dead 0, office 0.7, airy 0.7, ventilated 0.9, breezy 0.9")
                .louder(8)
                .by(Textures::roomTone);
    }

    private static SoundTable.Entry underwater() {
        return KindDraft.of("underwater|bubbles|submarine|diving")
                .goesOn(10)
                .tone(60, 900, -2)
                .ucs("AMBUndwtr AMBIENCE/UNDERWATER")
                .tags("water sea dive ambience")
                .dial("depth", "how deep down", 0, 0.5, 1)
                .words("shallow 0.1, pool 0.15, deep 0.85, abyss 1, submarine 0.8")
                .dial("bubbles", "how many bubbles rise", 0, 0.4, 1)
                .words("still 0, calm 0.1, bubbles 0.9, diving 0.8, diver 0.8")
                .dial("movement", "how much the water moves", 0, 0.4, 1)
                .words("quiet 0.1, stormy 0.9, current 0.8")
                .by(Textures::underwater);
    }

    private static SoundTable.Entry laser() {
        return KindDraft.of("laser|zap|ray gun|blaster|phaser")
                .once(0.8)
                .tone(200, 4500, 0)
                .ucs("LASRGun LASERS/GUN")
                .tags("scifi weapon shot future")
                .dial("pitch", "how high it begins", 0, 0.5, 1)
                .words("low 0.1, deep 0.05, high 0.9")
                .dial("power", "how strong it is", 0, 0.4, 1)
                .words("weak 0.1, small 0.15, strong 0.85, heavy 0.9, cannon 1")
                .louder(6)
                .longer(2)
                .dial("harshness", "how harsh it sounds", 0, 0.35, 1)
                .words("clean 0, soft 0.05, zap 0.7, harsh 0.9")
                .by(Textures::laser);
    }
}
