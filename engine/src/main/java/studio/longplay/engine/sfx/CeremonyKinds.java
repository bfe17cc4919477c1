package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Battles;
import studio.longplay.engine.sfx.kinds.Bells;
import studio.longplay.engine.sfx.kinds.Pageant;

import java.util.List;

/// Bells, trumpets, drums and guns.
final class CeremonyKinds {
    private CeremonyKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(
                church(),
                small(),
                trumpet(),
                horn(),
                drums(),
                roll(),
                alarum(),
                gunshot(),
                explosion(),
                cannon(),
                fireworks());
    }

    private static SoundTable.Entry church() {
        return KindDraft.of(
                        "church bell|bell|bells|bell tolls|toll|tolling|church bells|knell|bell"
                                + " rings|curfew")
                .goesOn(12)
                .tone(150, 2400, 0)
                .ucs("BELLLrg BELLS/LARGE")
                .tags("church tower village funeral")
                .dial("pace", "strokes a minute", 6, 21, 90)
                .words("slow 12, knell 8, toll 14, tolling 14, quick 45, fast 60, alarm 80")
                .dial("size", "how large the bell is", 0, 0.5, 1)
                .words("small 0.1, chapel 0.15, large 0.85, big 0.85, cathedral 0.95, deep 1")
                .dial("bells", "how many ring together", 1, 1, 6)
                .in("bells")
                .words("bell 1, two 2, bells 3, peal 6, carillon 6")
                .dial("space", "how large the place is", 0, 0.35, 1)
                .words("dry 0, village 0.3, valley 0.7, city 0.8")
                .by(Bells::church);
    }

    private static SoundTable.Entry small() {
        return KindDraft.of("small bell|hand bell|handbell|door bell|doorbell|chime|ding|shop bell")
                .once(2.6)
                .tone(1500, 8000, -3)
                .ucs("BELLHand BELLS/HANDBELL")
                .tags("shop door service ring")
                .dial("pace", "how fast it is shaken", 0, 0.5, 1)
                .words("slow 0.1, quick 0.9, fast 0.9")
                .dial("pitch", "how high it is", 0, 0.5, 1)
                .words("low 0.1, large 0.15, small 0.8, high 0.9, tiny 1")
                .dial("strokes", "how many", 1, 8, 24)
                .in("strokes")
                .words("once 1, ding 1, single 1, twice 2, doorbell 2, chime 3")
                .by(Bells::small);
    }

    private static SoundTable.Entry trumpet() {
        return KindDraft.of("trumpet|flourish|fanfare|trumpets|sennet|cornet|cornets|tucket|bugle")
                .once(4)
                .tone(500, 3000, 2)
                .ucs("MUSCBrass MUSICAL/BRASS")
                .tags("royal herald king play stage")
                .dial("players", "how many play", 1, 3, 8)
                .in("players")
                .words("bugle 1, single 1, two 2, pair 2, trumpets 4, many 7")
                .louder(4)
                .dial("brightness", "how hard they blow", 0, 0.5, 1)
                .words("soft 0.1, mellow 0.15, bright 0.85, brassy 1, bold 0.9")
                .dial("pace", "how fast", 0, 0.5, 1)
                .words("slow 0.1, solemn 0.15, quick 0.85, lively 0.8")
                .longer(0.6)
                .by(Pageant::flourish);
    }

    private static SoundTable.Entry horn() {
        return KindDraft.of("horn|hunting horn|horns|hautboys|foghorn")
                .once(4)
                .tone(100, 1800, 1)
                .ucs("HORNTrad HORNS/TRADITIONAL")
                .tags("hunt ship signal call")
                .dial("pitch", "how high it is", 40, 178, 400)
                .in("hz")
                .words("foghorn 70, ship 80, low 120, deep 90, high 280, hautboys 330")
                .dial("brightness", "how hard it is blown", 0, 0.45, 1)
                .words("soft 0.1, foghorn 0.35, bright 0.85, brassy 1")
                .dial("space", "how wide the land is", 0, 0.5, 1)
                .words("dry 0, forest 0.6, valley 0.9, sea 0.7, foghorn 0.8")
                .by(Pageant::horn);
    }

    private static SoundTable.Entry drums() {
        return KindDraft.of("drums|drum|march drums|marching drums|war drums|dead march")
                .goesOn(7)
                .tone(60, 1800, 1)
                .ucs("MUSCPerc MUSICAL/PERCUSSION")
                .tags("march war soldiers stage")
                .dial("pace", "beats a minute", 30, 104, 200)
                .in("bpm")
                .words("slow 60, dead march 50, march 108, quick 130, fast 150")
                .dial("size", "how large the drums are", 0, 0.5, 1)
                .words("small 0.1, side 0.15, large 0.85, big 0.85, war 0.95, deep 1")
                .dial("players", "how many play", 1, 2, 12)
                .in("players")
                .words("single 1, one 1, many 8, army 12")
                .louder(4)
                .by(Pageant::march);
    }

    private static SoundTable.Entry roll() {
        return KindDraft.of("drum roll|drumroll|snare roll")
                .once(3.6)
                .tone(300, 6000, 1)
                .ucs("MUSCPerc MUSICAL/PERCUSSION")
                .tags("tension circus reveal snare")
                .dial("swell", "how much it grows", 0, 0.7, 1)
                .words("steady 0, even 0, swelling 1, growing 1")
                .dial("snare", "how much the snares rattle", 0, 0.7, 1)
                .words("muffled 0, timpani 0, dark 0.1, snare 0.9, bright 1")
                .dial("pace", "how long it takes", 0, 0.5, 1)
                .words("long 0, slow 0.1, short 1, quick 0.9")
                .longer(0.35)
                .by(Pageant::roll);
    }

    private static SoundTable.Entry alarum() {
        return KindDraft.of("alarum|alarums|alarm within|excursions|battle noise|skirmish")
                .goesOn(7)
                .tone(300, 5500, 2)
                .ucs("AMBWar AMBIENCE/WARFARE")
                .tags("battle war stage trumpet drums swords")
                .dial("density", "how fierce the fight is", 0, 0.5, 1)
                .words("skirmish 0.3, far 0.3, fierce 0.85, heavy 0.9, furious 1")
                .louder(6)
                .dial("trumpets", "how many calls are heard", 0, 0.5, 1)
                .words("silent 0, calls 0.9")
                .dial("steel", "how much steel is heard", 0, 0.5, 1)
                .words("drums 0.1, swords 0.9, steel 1")
                .by(Pageant::alarum);
    }

    private static SoundTable.Entry gunshot() {
        return KindDraft.of("gunshot|gun|shot|pistol|rifle|gun shot|gunfire|shots")
                .once(2.2)
                .tone(150, 4500, 4)
                .ucs("GUNPis GUNS/PISTOL")
                .tags("weapon shot crime war")
                .dial("calibre", "how large the gun is", 0, 0.4, 1)
                .words("small 0.1, pistol 0.3, revolver 0.4, rifle 0.7, musket 0.85, large 0.9")
                .louder(6)
                .dial("distance", "how far away", 2, 15, 800)
                .in("m")
                .words("near 4, close 3, far 150, distant 500")
                .louder(-14)
                .dial("shots", "how many", 1, 1, 12)
                .in("shots")
                .words("single 1, two 2, shots 3, gunfire 6, volley 10")
                .longer(2)
                .dial("space", "how much the place echoes", 0, 0.45, 1)
                .words("field 0.2, dry 0, room 0.35, street 0.6, canyon 1, valley 0.9")
                .by(Battles::gunshot);
    }

    private static SoundTable.Entry fireworks() {
        return KindDraft.of("fireworks|firework|rockets|new year")
                .goesOn(8)
                .tone(120, 4500, 3)
                .ucs("FRWKComr FIREWORKS/COMMERCIAL")
                .tags("celebration feast night party")
                .dial("density", "how many rockets", 0, 0.45, 1)
                .words("single 0, few 0.1, many 0.8, finale 1")
                .louder(6)
                .dial("size", "how large they are", 0, 0.5, 1)
                .words("small 0.1, large 0.85, big 0.85, huge 1")
                .dial("crackle", "how much they crackle", 0, 0.5, 1)
                .words("plain 0, crackling 0.95, glittering 0.8")
                .by(Battles::fireworks);
    }

    private static SoundTable.Entry explosion() {
        return KindDraft.of("explosion|blast|bomb|explode|boom|explosions|detonation")
                .once(5)
                .tone(40, 1800, 5)
                .ucs("EXPLReal EXPLOSIONS/REAL")
                .tags("war bomb destruction blast")
                .dial("size", "how large it is", 0, 0.55, 1)
                .words("small 0.15, grenade 0.2, large 0.85, big 0.85, huge 1, massive 1")
                .louder(8)
                .longer(2)
                .dial("distance", "how far away", 10, 60, 3000)
                .in("m")
                .words("near 15, close 15, far 600, distant 2000")
                .louder(-16)
                .dial("debris", "how much falls after it", 0, 0.5, 1)
                .words("clean 0, dry 0.1, debris 0.9, rubble 1, collapsing 1")
                .by(Battles::explosion);
    }

    private static SoundTable.Entry cannon() {
        return KindDraft.of("cannon|cannon fire|ordnance|artillery|ordinance|chambers")
                .once(4)
                .tone(40, 1500, 4)
                .ucs("GUNCano GUNS/CANNON")
                .tags("war ship fort artillery stage")
                .dial("size", "how large the piece is", 0, 0.5, 1)
                .words("small 0.1, light 0.15, large 0.85, heavy 0.9, big 0.85")
                .louder(6)
                .dial("distance", "how far away", 10, 80, 4000)
                .in("m")
                .words("near 15, close 15, far 800, distant 2500")
                .louder(-16)
                .dial("shots", "how many", 1, 1, 8)
                .in("shots")
                .words("single 1, two 2, salute 5, volley 6, broadside 8, artillery 4")
                .longer(2)
                .by(Battles::cannon);
    }
}
