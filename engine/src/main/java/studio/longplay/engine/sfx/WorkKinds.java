package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Machines;

import java.util.List;

/// Trains, aircraft, factories and their parts.
final class WorkKinds {
    private WorkKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(
                train(), helicopter(), aeroplane(), factory(), fan(), robot(), steam(), sparks());
    }

    private static SoundTable.Entry train() {
        return KindDraft.of("train|railway|locomotive|steam train|carriage ride|tram")
                .goesOn(10)
                .tone(60, 2500, 0)
                .ucs("TRNClak TRAINS/CLACK")
                .tags("rail vehicle travel journey ambience")
                .dial("speed", "how fast it runs", 8, 60, 240)
                .in("km/h")
                .words("slow 25, starting 12, fast 110, express 160, tram 30")
                .louder(6)
                .dial("steam", "how much a steam engine chuffs", 0, 0.1, 1)
                .words("steam 0.9, locomotive 0.8, electric 0, tram 0, modern 0")
                .dial("clatter", "how much the joints are heard", 0, 0.6, 1)
                .words("smooth 0.1, modern 0.15, old 0.9, rattling 1")
                .by(Machines::train);
    }

    private static SoundTable.Entry helicopter() {
        return KindDraft.of("helicopter|chopper|rotor")
                .goesOn(8)
                .tone(40, 1800, 1)
                .ucs("AEROHeli AIRCRAFT/HELICOPTER")
                .tags("aircraft rotor war rescue")
                .dial("pace", "how many blades pass in a minute", 300, 780, 1800)
                .words("slow 480, idle 360, fast 1100")
                .dial("distance", "how far away it is, 0 to 1", 0, 0.3, 1)
                .words("near 0.05, close 0, overhead 0.1, far 0.8, distant 1")
                .louder(-14)
                .dial("turbine", "how much its turbine whines", 0, 0.5, 1)
                .words("silent 0, whining 1")
                .by(Machines::helicopter);
    }

    private static SoundTable.Entry aeroplane() {
        return KindDraft.of("aeroplane|airplane|plane|aircraft|jet|airliner|propeller plane|bomber")
                .goesOn(10)
                .tone(50, 3500, 0)
                .ucs("AEROProp AIRCRAFT/PROP")
                .tags("aircraft fly travel engine")
                .dial("jet", "from propellers to jets", 0, 0.3, 1)
                .words("propeller 0, bomber 0, old 0, jet 1, airliner 0.95, modern 0.95")
                .dial("power", "how hard the engines work", 0, 0.5, 1)
                .words("gliding 0.05, landing 0.2, cruising 0.5, climbing 0.85, starting 1")
                .louder(8)
                .dial("inside", "heard from the cabin", 0, 0, 1)
                .words("inside 0.9, cabin 0.9, cockpit 0.7, outside 0")
                .by(Machines::aeroplane);
    }

    private static SoundTable.Entry factory() {
        return KindDraft.of("factory|machinery|mill|press|loom|workshop|machines")
                .goesOn(8)
                .tone(80, 3500, 0)
                .ucs("MACHInd MACHINES/INDUSTRIAL")
                .tags("industry work hall ambience steam")
                .dial("pace", "strokes a minute", 20, 72, 360)
                .words("slow 36, quick 140, fast 200, loom 180")
                .dial("weight", "how heavy the machines are", 0, 0.55, 1)
                .words("light 0.1, loom 0.2, heavy 0.85, press 0.95, huge 1")
                .louder(5)
                .dial("steam", "how much steam escapes", 0, 0.35, 1)
                .words("electric 0, modern 0.1, steam 0.95, old 0.7")
                .by(Machines::factory);
    }

    private static SoundTable.Entry fan() {
        return KindDraft.of(
                        "fan|ventilator|air conditioning|ventilation|vacuum cleaner|hair dryer"
                                + "|computer hum|refrigerator|fridge")
                .goesOn(8)
                .tone(60, 4000, -6)
                .ucs("MACHFan MACHINES/FAN")
                .tags("air house office machine ambience")
                .dial("speed", "how fast it turns", 200, 900, 12000)
                .in("rpm")
                .words("slow 350, fast 2400, dryer 6000, vacuum 9000, fridge 1500, computer 1800")
                .louder(8)
                .dial("hum", "how much the motor hums", 0, 0.35, 1)
                .words("quiet 0.1, humming 0.85, fridge 0.95, vacuum 0.8, old 0.8")
                .dial("air", "how much air it moves", 0, 0.5, 1)
                .words("fridge 0.03, computer 0.25, strong 0.85, vacuum 0.9, dryer 1")
                .by(Machines::fan);
    }

    private static SoundTable.Entry robot() {
        return KindDraft.of("robot|servo|robot arm|mechanism|android moves|automaton")
                .once(3)
                .tone(150, 5500, -3)
                .ucs("ROBTMvmt ROBOTS/MOVEMENT")
                .tags("scifi machine motor future")
                .dial("pitch", "how high its motors sing", 0, 0.5, 1)
                .words("low 0.1, large 0.15, small 0.85, high 0.9")
                .dial("pace", "how fast it moves", 0, 0.5, 1)
                .words("slow 0.1, quick 0.85, fast 0.9")
                .dial("roughness", "how worn its gears are", 0, 0.3, 1)
                .words("smooth 0, new 0.05, old 0.85, rusty 1, automaton 0.7")
                .by(Machines::robot);
    }

    private static SoundTable.Entry steam() {
        return KindDraft.of("steam|hiss|steam hiss|gas leak|air leak|geyser|pressure")
                .goesOn(5)
                .tone(1200, 10500, -3)
                .ucs("AIRHiss AIR/HISS")
                .tags("air pressure pipe machine leak")
                .dial("pressure", "how high the pressure is", 0, 0.5, 1)
                .words("low 0.1, gentle 0.1, high 0.9, strong 0.85, geyser 0.7")
                .louder(8)
                .dial("sputter", "how much it spits", 0, 0.15, 1)
                .words("steady 0, spitting 0.9, geyser 0.7, sputtering 1")
                .dial("whistle", "how much it whistles", 0, 0.05, 1)
                .words("whistling 0.9, kettle 1, plain 0")
                .by(Machines::steam);
    }

    private static SoundTable.Entry sparks() {
        return KindDraft.of("electricity|sparks|electric arc|short circuit|tesla coil|electric")
                .goesOn(5)
                .tone(200, 8500, -1)
                .ucs("ELECArc ELECTRICITY/ARC")
                .tags("electric scifi laboratory power danger")
                .dial("power", "how strong the current is", 0, 0.5, 1)
                .words("weak 0.1, small 0.15, strong 0.85, tesla 0.95, huge 1")
                .louder(6)
                .dial("sparks", "how often it sparks", 0, 0.45, 1)
                .words("few 0.1, steady 0.2, sparks 0.8, sparking 0.9, wild 1")
                .dial("buzz", "how much it buzzes", 0, 0.4, 1)
                .words("silent 0, buzzing 0.9, humming 0.8, transformer 1")
                .by(Machines::sparks);
    }
}
