package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Magic;
import studio.longplay.engine.sfx.kinds.Signals;

import java.util.List;

/// Magic, trailers, and what programs say.
final class WonderKinds {
    private WonderKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(shimmer(), spell(), teleport(), hit(), tap(), confirm(), error());
    }

    private static SoundTable.Entry shimmer() {
        return KindDraft.of("magic|magic shimmer|shimmer|fairy dust|sparkle|glitter|wonder")
                .goesOn(4)
                .tone(600, 7500, -3)
                .ucs("MAGShim MAGIC/SHIMMER")
                .tags("fairy fantasy spell bells wonder")
                .dial("brightness", "how high it glitters", 0, 0.55, 1)
                .words("deep 0.1, low 0.15, bright 0.85, high 0.9, fairy 0.8")
                .dial("density", "how many bells", 0, 0.5, 1)
                .words("sparse 0.1, few 0.1, slow 0.1, rich 0.85, dense 0.9")
                .dial("darkness", "from wonder to dread", 0, 0, 1)
                .words("good 0, kind 0, strange 0.5, dark 0.9, evil 1")
                .by(Magic::shimmer);
    }

    private static SoundTable.Entry spell() {
        return KindDraft.of("spell|magic spell|curse|enchantment|fireball|healing|blessing")
                .once(3)
                .tone(150, 5500, 1)
                .ucs("MAGSpel MAGIC/SPELL")
                .tags("fantasy wizard witch power")
                .dial("power", "how strong it is", 0, 0.5, 1)
                .words("weak 0.1, small 0.15, healing 0.2, strong 0.85, mighty 1, fireball 0.9")
                .louder(8)
                .dial("darkness", "from blessing to curse", 0, 0.25, 1)
                .words("blessing 0, healing 0, good 0, bright 0.05, dark 0.9, curse 1, evil 1")
                .dial("pace", "how fast it is cast", 0, 0.5, 1)
                .words("slow 0.1, quick 0.85, fast 0.9, sudden 1")
                .longer(0.35)
                .by(Magic::spell);
    }

    private static SoundTable.Entry teleport() {
        return KindDraft.of("teleport|portal|warp|vanish|appear|beam up")
                .once(2)
                .tone(150, 5500, 0)
                .ucs("SCIEnrg SCIFI/ENERGY")
                .tags("scifi fantasy travel vanish")
                .dial("direction", "from going to coming", 0, 0, 1)
                .words("going 0, vanish 0, away 0, coming 1, appear 1, arriving 1")
                .dial("pitch", "how high it is", 0, 0.45, 1)
                .words("low 0.1, deep 0.05, high 0.9")
                .dial("glitter", "how much it glitters", 0, 0.5, 1)
                .words("plain 0, glittering 0.9, magic 0.8")
                .by(Magic::teleport);
    }

    private static SoundTable.Entry hit() {
        return KindDraft.of("trailer hit|braam|dramatic hit|stinger|sub drop|cinematic hit|doom")
                .once(4)
                .tone(35, 1200, 4)
                .ucs("DSGNBoom DESIGNED/BOOM")
                .tags("trailer tension drama impact")
                .dial("depth", "how deep it falls", 0, 0.5, 1)
                .words("high 0.1, deep 0.85, sub 1")
                .dial("brass", "how much brass is in it", 0, 0.4, 1)
                .words("pure 0, sub 0, braam 0.95, brass 0.9")
                .dial("length", "how long it rings", 0, 0.5, 1)
                .words("short 0.05, dry 0, long 0.9, endless 1")
                .longer(2.4)
                .by(Magic::hit);
    }

    private static SoundTable.Entry tap() {
        return KindDraft.of("ui click|interface click|tap|ui tap|menu click")
                .once(0.2)
                .tone(250, 6500, -8)
                .ucs("UIClick USER INTERFACE/CLICK")
                .tags("interface app game button")
                .dial("pitch", "how high it is", 0, 0.55, 1)
                .words("low 0.15, high 0.9")
                .dial("softness", "how soft it is", 0, 0.35, 1)
                .words("sharp 0, hard 0.05, soft 0.9, gentle 0.8")
                .by(Signals::tap);
    }

    private static SoundTable.Entry confirm() {
        return KindDraft.of("ui confirm|success|notification|notify|message|achievement")
                .once(1)
                .tone(300, 4500, -6)
                .ucs("UIAlert USER INTERFACE/ALERT")
                .tags("interface app game done positive")
                .dial("pitch", "how high it is", 0, 0.5, 1)
                .words("low 0.15, high 0.9")
                .dial("brightness", "how bright it sounds", 0, 0.4, 1)
                .words("soft 0.05, warm 0.1, bright 0.9, glassy 1")
                .dial("notes", "how many notes", 1, 2, 6)
                .in("notes")
                .words("single 1, notification 1, achievement 4, fanfare 6")
                .by(Signals::confirm);
    }

    private static SoundTable.Entry error() {
        return KindDraft.of("ui error|error|failure|denied|wrong")
                .once(0.9)
                .tone(150, 3500, -6)
                .ucs("UIAlert USER INTERFACE/ALERT")
                .tags("interface app game negative")
                .dial("pitch", "how high it is", 0, 0.35, 1)
                .words("low 0.1, high 0.85")
                .dial("brightness", "how harsh it sounds", 0, 0.5, 1)
                .words("soft 0.05, harsh 0.95")
                .dial("notes", "how many notes", 1, 2, 6)
                .in("notes")
                .words("single 1, long 4")
                .by(Signals::error);
    }
}
