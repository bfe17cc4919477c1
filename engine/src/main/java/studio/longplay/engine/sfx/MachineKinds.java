package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Devices;
import studio.longplay.engine.sfx.kinds.Engines;

import java.util.List;

/// Motors and small machines.
final class MachineKinds {
    private MachineKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(engine(), passing(), clock(), telephone(), typewriter(), click(), alarm());
    }

    private static SoundTable.Entry engine() {
        return KindDraft.of(
                        "engine|motor|car|car engine|truck|machine|bus|idle|motorcycle|motorbike"
                                + "|moped|lawnmower|tractor|sports car|revving engine")
                .goesOn(10)
                .tone(60, 2500, 0)
                .ucs("VEHCar VEHICLES/CAR")
                .tags("motor vehicle drive exhaust")
                .dial("speed", "how fast it turns", 500, 1200, 9000)
                .in("rpm")
                .words(
                        "idle 800, idling 800, slow 900, truck 750, bus 800, driving 2200, fast"
                            + " 4200, racing 6500, revving 2400, motorcycle 2600, motorbike 2600,"
                            + " tractor 700, sports 3600, screaming 8000")
                .louder(8)
                .dial("cylinders", "how many it has", 1, 4, 12)
                .in("cylinders")
                .words(
                        "lawnmower 1, moped 1, motorcycle 2, motorbike 2, tractor 2, small 3, car"
                                + " 4, truck 6, bus 6, big 8, sports 8, v8 8, v12 12")
                .dial("load", "how hard it works", 0, 0.35, 1)
                .words("idle 0.05, idling 0.05, coasting 0.1, working 0.7, uphill 0.95, heavy 0.9")
                .louder(4)
                .dial("roughness", "how worn or like a diesel it is", 0, 0.3, 1)
                .words(
                        "smooth 0.05, new 0.1, diesel 0.8, truck 0.7, bus 0.65, tractor 1,"
                                + " lawnmower 0.6, old 0.8, broken 1")
                .dial("revving", "how much the speed goes up and down", 0, 0.25, 1)
                .words("steady 0, constant 0, idle 0, revving 1, racing 0.6, driving 0.4")
                .by(Engines::engine);
    }

    private static SoundTable.Entry passing() {
        return KindDraft.of("car pass|car passing|traffic|drive by|passing car|car passes")
                .once(6)
                .tone(150, 2500, 0)
                .ucs("VEHBy VEHICLES/GENERIC BY")
                .tags("car vehicle road street pass doppler")
                .dial("speed", "how fast it drives", 15, 60, 240)
                .in("km/h")
                .words("slow 30, town 45, fast 110, racing 200, speeding 140")
                .louder(6)
                .dial("distance", "how far away it passes", 2, 7, 60)
                .in("m")
                .words("near 3, close 2.5, far 25, distant 50")
                .louder(-14)
                .dial("cylinders", "how many its motor has", 1, 4, 12)
                .in("cylinders")
                .words("moped 1, motorcycle 2, truck 6, bus 6, sports 8")
                .dial("wet", "how wet the road is", 0, 0, 1)
                .words("dry 0, wet 0.9, rain 1, rainy 1")
                .by(Engines::passing);
    }

    private static SoundTable.Entry clock() {
        return KindDraft.of("clock|clock ticking|ticking|tick|ticking clock|tick tock|watch")
                .goesOn(6)
                .tone(500, 8000, -6)
                .ucs("CLOCKTick CLOCKS/TICK")
                .tags("time tension house")
                .dial("pace", "ticks a minute", 30, 120, 360)
                .words("slow 60, watch 300, quick 200, fast 240, grandfather 60")
                .dial("size", "from a wrist watch to a tower clock", 0, 0.4, 1)
                .words(
                        "watch 0, small 0.1, wall 0.45, grandfather 0.75, large 0.8, tower 1, big"
                                + " 0.8")
                .dial("space", "how large the room is", 0, 0.1, 1)
                .words("dry 0, hall 0.7, tower 0.8, empty 0.5")
                .by(Devices::clock);
    }

    private static SoundTable.Entry telephone() {
        return KindDraft.of("telephone|phone|telephone ring|phone ring|phone rings|ringing|ring")
                .once(5.2)
                .tone(1000, 6000, -1)
                .ucs("COMTelph COMMUNICATIONS/TELEPHONE")
                .tags("call bell desk")
                .dial("pitch", "how high its bells are", 0, 0.5, 1)
                .words("low 0.1, high 0.9")
                .dial("pace", "how fast the hammer beats", 0, 0.5, 1)
                .words("slow 0.1, quick 0.9, fast 0.9")
                .dial("rest", "how long the rest between two rings is", 0, 0.4, 1)
                .words("urgent 0, long 0.9")
                .by(Devices::telephone);
    }

    private static SoundTable.Entry typewriter() {
        return KindDraft.of("typewriter|typing|keys|keyboard|writing")
                .goesOn(7)
                .tone(500, 6000, -4)
                .ucs("COMType COMMUNICATIONS/TYPEWRITER")
                .tags("office writer keys letter")
                .dial("pace", "strokes a minute", 40, 380, 900)
                .words("slow 150, hunting 90, quick 550, fast 650, furious 850")
                .dial("weight", "from a computer's keyboard to an old machine", 0, 0.75, 1)
                .words("keyboard 0, laptop 0, computer 0.05, electric 0.4, old 0.9, heavy 1")
                .louder(5)
                .dial("bell", "how often the bell at the margin rings", 0, 0.5, 1)
                .words("silent 0, keyboard 0, computer 0, laptop 0")
                .by(Devices::typewriter);
    }

    private static SoundTable.Entry click() {
        return KindDraft.of("click|switch|button|snap|light switch|mouse click|lock")
                .once(0.25)
                .tone(900, 7500, -6)
                .ucs("MECHSwtch MECHANICAL/SWITCH")
                .tags("mechanism press small")
                .dial("size", "how large the mechanism is", 0, 0.4, 1)
                .words("mouse 0, tiny 0, small 0.15, lock 0.7, large 0.8, big 0.8, heavy 1")
                .dial("hardness", "how hard its parts are", 0, 0.6, 1)
                .words("soft 0.15, dull 0.1, plastic 0.4, metal 0.9, hard 0.9, sharp 1")
                .dial("release", "how much is heard when it springs back", 0, 0.5, 1)
                .words("single 0, double 1, mouse 0.7")
                .by(Devices::click);
    }

    private static SoundTable.Entry alarm() {
        return KindDraft.of("alarm|siren|beep|alert|warning")
                .goesOn(4)
                .tone(500, 2800, 0)
                .ucs("ALRMElec ALARMS/ELECTRONIC")
                .tags("warning danger signal electronic")
                .dial("pace", "how many tones in a minute", 20, 240, 900)
                .words("slow 90, quick 420, fast 600, urgent 600, siren 60")
                .dial("pitch", "how high it is", 0, 0.5, 1)
                .words("low 0.1, high 0.9")
                .dial("harshness", "how harsh it sounds", 0, 0.35, 1)
                .words("soft 0, gentle 0, harsh 0.9, buzzing 1")
                .dial("glide", "whether it glides from tone to tone", 0, 0, 1)
                .words("stepped 0, wailing 1, siren 1, rising 0.8")
                .by(Devices::alarm);
    }
}
