package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Blades;
import studio.longplay.engine.sfx.kinds.Doors;
import studio.longplay.engine.sfx.kinds.Impacts;

import java.util.List;

/// Doors, and things that are hit or break.
final class ThingKinds {
    private ThingKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(
                creak(),
                close(),
                knock(),
                metal(),
                glass(),
                wood(),
                thud(),
                glassBreak(),
                swords());
    }

    private static SoundTable.Entry creak() {
        return KindDraft.of(
                        "door creak|door|door opens|creak|creaking door|door open|creaking|gate")
                .once(2.6)
                .tone(300, 4000, -2)
                .ucs("DOORWood DOORS/WOOD")
                .tags("hinge house open horror squeak")
                .dial("pace", "how fast it swings", 0, 0.5, 1)
                .words("slow 0.1, careful 0.15, quick 0.85, fast 0.9, sudden 1")
                .longer(0.3)
                .dial("squeal", "from a groan to a squeal", 0, 0.45, 1)
                .words("groaning 0.1, low 0.15, squeaky 0.85, squealing 1, high 0.9, rusty 0.75")
                .dial("weight", "how heavy it is", 0, 0.45, 1)
                .words(
                        "cupboard 0.05, light 0.15, small 0.15, heavy 0.85, large 0.85, big 0.85,"
                                + " castle 0.95, dungeon 1, gate 0.8")
                .dial("metal", "whether it is of wood or iron", 0, 0.05, 1)
                .words("wooden 0, wood 0, iron 0.9, metal 1, gate 0.7, cell 1")
                .by(Doors::creak);
    }

    private static SoundTable.Entry close() {
        return KindDraft.of("door close|door slam|door closes|door slams|slam|door shuts|door shut")
                .once(1.8)
                .tone(50, 2500, 2)
                .ucs("DOORWood DOORS/WOOD")
                .tags("house shut bang latch")
                .dial("force", "how hard it is shut", 0, 0.55, 1)
                .words(
                        "gentle 0.1, soft 0.15, quiet 0.05, careful 0.05, hard 0.85, slam 0.92,"
                                + " slams 0.92, angry 1, violent 1, bang 1")
                .louder(14)
                .dial("weight", "how heavy it is", 0, 0.45, 1)
                .words(
                        "cupboard 0.05, light 0.15, small 0.15, car 0.4, heavy 0.85, large 0.85,"
                                + " big 0.85, castle 0.95, dungeon 1, gate 0.9")
                .dial("metal", "whether it is of wood or iron", 0, 0.05, 1)
                .words("wooden 0, wood 0, car 0.5, iron 0.9, metal 1, cell 1, gate 0.7")
                .dial("space", "how large the room behind it is", 0, 0.25, 1)
                .words("room 0.2, hall 0.7, corridor 0.6, church 1, castle 0.9, dungeon 0.9")
                .by(Doors::close);
    }

    private static SoundTable.Entry knock() {
        return KindDraft.of("door knock|knock|knocking|knock at door|knocking at the gate|knocks")
                .once(1.6)
                .tone(80, 2500, 0)
                .ucs("DOORKnck DOORS/KNOCK")
                .tags("door house visitor")
                .dial("force", "how hard", 0, 0.5, 1)
                .words(
                        "gentle 0.1, soft 0.1, timid 0, quiet 0.05, hard 0.85, loud 0.9, angry"
                                + " 0.95, pounding 1, hammering 1, urgent 0.85")
                .louder(12)
                .dial("knocks", "how many", 1, 3, 12)
                .in("knocks")
                .words("once 1, single 1, twice 2, thrice 3, urgent 6, pounding 7, hammering 9")
                .longer(2.2)
                .dial("pace", "how fast they follow", 0, 0.5, 1)
                .words("slow 0.05, urgent 0.85, quick 0.85, fast 0.9, hammering 0.9")
                .longer(0.55)
                .dial("weight", "how heavy the door is", 0, 0.4, 1)
                .words("light 0.1, thin 0.05, heavy 0.85, castle 1, gate 0.95")
                .by(Doors::knock);
    }

    private static SoundTable.Entry metal() {
        return KindDraft.of("impact metal|metal|clang|clank|metal hit|metal impact|gong")
                .once(2.4)
                .tone(300, 6000, 0)
                .ucs("METLImpt METAL/IMPACT")
                .tags("hit strike anvil pipe")
                .dial("size", "how large it is", 0, 0.45, 1)
                .words("tiny 0, small 0.15, pan 0.35, pipe 0.4, large 0.8, big 0.8, gong 1, huge 1")
                .longer(2)
                .dial("ring", "how long it rings", 0, 0.5, 1)
                .words("dull 0.05, dead 0, clank 0.2, ringing 0.85, gong 1, bell 1")
                .dial("force", "how hard it is hit", 0, 0.55, 1)
                .words("gentle 0.1, soft 0.1, light 0.2, hard 0.9, heavy 0.9")
                .louder(12)
                .by(Impacts::metal);
    }

    private static SoundTable.Entry glass() {
        return KindDraft.of("impact glass|glass|clink|glass hit|toast")
                .once(1.3)
                .tone(1500, 9000, -3)
                .ucs("GLASImpt GLASS/IMPACT")
                .tags("clink drink toast bottle")
                .dial("size", "how large it is", 0, 0.4, 1)
                .words("tiny 0, small 0.15, bottle 0.7, large 0.8, big 0.8, bowl 1")
                .dial("ring", "how long it rings", 0, 0.5, 1)
                .words("dull 0.1, full 0.15, empty 0.7, crystal 1, ringing 0.9")
                .dial("force", "how hard it is hit", 0, 0.5, 1)
                .words("gentle 0.1, soft 0.1, light 0.2, hard 0.9")
                .louder(10)
                .by(Impacts::glass);
    }

    private static SoundTable.Entry wood() {
        return KindDraft.of("impact wood|wood|wood hit|crate|wood impact")
                .once(0.8)
                .tone(100, 2500, 0)
                .ucs("WOODImpt WOOD/IMPACT")
                .tags("hit knock plank box")
                .dial("size", "how large it is", 0, 0.45, 1)
                .words("tiny 0, small 0.15, stick 0.1, large 0.8, big 0.8, crate 0.7, log 0.9")
                .dial("hollow", "how hollow it is", 0, 0.35, 1)
                .words("solid 0.05, log 0.05, hollow 0.9, box 0.8, crate 0.8, barrel 1")
                .dial("force", "how hard it is hit", 0, 0.55, 1)
                .words("gentle 0.1, soft 0.1, light 0.2, hard 0.9, heavy 0.9")
                .louder(12)
                .by(Impacts::wood);
    }

    private static SoundTable.Entry thud() {
        return KindDraft.of("thud|impact|hit|fall|body fall|punch|bump|falls|thump")
                .once(0.9)
                .tone(40, 1200, 2)
                .ucs("FGHTBf FIGHT/BODYFALL")
                .tags("body drop heavy fight")
                .dial("weight", "how heavy it is", 0, 0.5, 1)
                .words("light 0.1, small 0.15, punch 0.25, body 0.55, heavy 0.85, huge 1, big 0.85")
                .louder(8)
                .dial("softness", "how soft it is", 0, 0.5, 1)
                .words("hard 0.1, punch 0.55, body 0.6, soft 0.9, sack 0.95")
                .dial("bounce", "how much of it follows", 0, 0.4, 1)
                .words("single 0, punch 0, dead 0, tumbling 1, body 0.7, fall 0.6")
                .by(Impacts::thud);
    }

    private static SoundTable.Entry glassBreak() {
        return KindDraft.of(
                        "glass break|glass breaking|breaking glass|shatter|smash|window"
                                + " break|broken glass")
                .once(2.2)
                .tone(1500, 9000, 1)
                .ucs("GLASBrk GLASS/BREAK")
                .tags("shatter window crash shards")
                .dial("size", "how large the pane is", 0, 0.5, 1)
                .words("small 0.1, bottle 0.1, window 0.5, large 0.85, big 0.85, huge 1")
                .louder(8)
                .longer(1.8)
                .dial("thickness", "how thick the glass is", 0, 0.4, 1)
                .words("thin 0.1, bulb 0, window 0.4, bottle 0.6, thick 0.9")
                .dial("debris", "how much falls and rolls after", 0, 0.5, 1)
                .words("clean 0.05, dry 0.1, falling 0.9, messy 1")
                .by(Impacts::glassBreak);
    }

    private static SoundTable.Entry swords() {
        return KindDraft.of(
                        "sword clash|swords|sword|sword fight|clash|swordfight|fight|blades"
                                + "|duel|battle")
                .goesOn(4)
                .tone(1500, 9000, 1)
                .ucs("WEAPSwrd WEAPONS/SWORD")
                .tags("blade fight steel duel battle")
                .dial("pace", "how many strokes a minute", 15, 110, 300)
                .words("single 15, slow 60, quick 160, fast 190, furious 260, battle 240")
                .dial("weight", "how heavy the blades are", 0, 0.4, 1)
                .words("knife 0, dagger 0.05, rapier 0.15, light 0.15, sword 0.45, heavy 0.9")
                .dial("ring", "how long they ring", 0, 0.45, 1)
                .words("dull 0.1, ringing 0.9, bright 0.8")
                .dial("scrape", "how much they slide along each other", 0, 0.4, 1)
                .words("clean 0, scraping 0.9, sliding 1")
                .by(Blades::swords);
    }
}
