package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Footfalls;
import studio.longplay.engine.sfx.kinds.Generator;
import studio.longplay.engine.sfx.kinds.Hooves;
import studio.longplay.engine.sfx.kinds.Movements;

import java.util.ArrayList;
import java.util.List;

/// Steps, hooves, and things that pass.
final class MovementKinds {
    private MovementKinds() {}

    static List<SoundTable.Entry> all() {
        List<SoundTable.Entry> all = new ArrayList<>(indoors());
        all.addAll(outdoors());
        all.addAll(List.of(hooves(), whoosh(), swish(), riser(), paper(), cloth()));
        return all;
    }

    private static List<SoundTable.Entry> indoors() {
        return List.of(
                steps(
                        "footsteps wood|footsteps|steps|footstep|walking|footsteps on wood|walk",
                        new double[] {60, 2500, -3},
                        "floor indoors",
                        Footfalls::wood),
                steps(
                        "footsteps stone|footsteps on stone|footsteps marble|corridor steps",
                        new double[] {300, 5500, -3},
                        "floor corridor street",
                        Footfalls::stone),
                steps(
                        "footsteps metal|footsteps on metal|metal stairs|gangway|footsteps grating",
                        new double[] {100, 4500, -2},
                        "stairs ship factory",
                        Footfalls::metal),
                steps(
                        "footsteps carpet|footsteps on carpet|carpet|soft steps|footsteps upstairs",
                        new double[] {60, 1500, -6},
                        "floor indoors quiet",
                        Footfalls::carpet));
    }

    private static List<SoundTable.Entry> outdoors() {
        return List.of(
                steps(
                        "footsteps gravel|gravel|footsteps on gravel|marching|march",
                        new double[] {800, 7000, -3},
                        "path outside",
                        Footfalls::gravel),
                steps(
                        "footsteps snow|snow|footsteps in snow|footsteps on snow",
                        new double[] {250, 3500, -4},
                        "winter outside",
                        Footfalls::snow),
                steps(
                        "footsteps grass|footsteps on grass|footsteps in grass|footsteps field",
                        new double[] {80, 5500, -4},
                        "meadow outside",
                        Footfalls::grass),
                steps(
                        "footsteps leaves|footsteps on leaves|footsteps in leaves|dry leaves",
                        new double[] {500, 6500, -4},
                        "forest autumn outside",
                        Footfalls::leaves),
                steps(
                        "footsteps water|footsteps in water|puddle|puddles|wading|footsteps wet",
                        new double[] {400, 5500, -3},
                        "wet rain outside",
                        Footfalls::puddle),
                steps(
                        "footsteps mud|footsteps in mud|mud|marsh|swamp steps",
                        new double[] {80, 2500, -3},
                        "wet field outside",
                        Footfalls::mud));
    }

    private static SoundTable.Entry steps(
            String names, double[] tone, String tags, Generator generator) {
        return KindDraft.of(names)
                .goesOn(6)
                .tone(tone[0], tone[1], tone[2])
                .ucs("FEETHmn FOOTSTEPS/HUMAN")
                .tags("feet human person foley " + tags)
                .dial("pace", "how many steps a minute", 40, 108, 220)
                .in("steps")
                .words(
                        "creeping 45, slow 66, strolling 84, walking 108, marching 116, march 116,"
                            + " brisk 126, quick 136, hurried 142, fast 150, running 168, run 168,"
                            + " sprinting 200")
                .dial("weight", "how heavy the walker is and treads", 0, 0.5, 1)
                .words(
                        "child 0.1, light 0.15, soft 0.12, quiet 0.1, sneaking 0, creeping 0.05,"
                            + " woman 0.35, running 0.7, heavy 0.85, man 0.6, stomping 1, giant 1,"
                            + " marching 0.75, boots 0.65, work boots 0.8")
                .louder(10)
                .dial("sole", "how hard the soles are", 0, 0.55, 1)
                .words(
                        "barefoot 0, bare feet 0, socks 0.08, slippers 0.18, trainers 0.3, sneakers"
                            + " 0.3, rubber 0.3, shoes 0.55, leather 0.6, boots 0.72, work boots"
                            + " 0.7, clogs 0.9, heels 1, high heels 1")
                .dial("scuff", "how much the feet drag", 0, 0.15, 1)
                .words("clean 0, limping 0.6, tired 0.6, shuffling 0.85, dragging 1, drunk 0.7")
                .by(generator);
    }

    private static SoundTable.Entry hooves() {
        return KindDraft.of(
                        "horse hooves|hooves|horse|horses|gallop|galloping|hoofbeats|trot"
                                + "|cavalry|trotting|canter")
                .goesOn(6)
                .tone(150, 3000, 0)
                .ucs("FEETHors FOOTSTEPS/HORSE")
                .tags("horse animal rider cavalry")
                .dial("gait", "from a walk over trot and canter to a gallop", 0, 0.62, 1)
                .words(
                        "walking 0.08, walk 0.08, slow 0.1, trot 0.4, trotting 0.4, canter 0.65,"
                                + " cantering 0.65, gallop 0.9, galloping 0.9, fast 0.95")
                .louder(4)
                .dial("hardness", "how hard the ground is", 0, 0.45, 1)
                .words(
                        "grass 0.08, turf 0.08, sand 0.05, mud 0.1, earth 0.3, dirt 0.35, gravel"
                                + " 0.55, road 0.7, stone 0.9, cobbles 0.95, cobblestones 0.95")
                .dial("horses", "how many there are", 1, 1, 12)
                .in("horses")
                .words("horse 1, two 2, pair 2, horses 4, several 4, cavalry 10, herd 12")
                .louder(6)
                .dial("harness", "how much the harness jingles", 0, 0.1, 1)
                .words("bare 0, wild 0, jingling 0.9, harness 0.7, carriage 0.8, cavalry 0.6")
                .by(Hooves::hooves);
    }

    private static SoundTable.Entry whoosh() {
        return KindDraft.of("whoosh|swoosh|passing")
                .once(1)
                .tone(300, 5000, 0)
                .ucs("WHSH SWOOSHES/WHOOSH")
                .tags("transition air pass move")
                .dial("pace", "how fast it passes", 0, 0.5, 1)
                .words("slow 0.1, lazy 0, quick 0.85, fast 0.85, sudden 1")
                .longer(0.25)
                .dial("size", "how large what passes is", 0, 0.5, 1)
                .words("small 0.1, thin 0.1, light 0.2, large 0.85, big 0.85, heavy 0.9, deep 1")
                .dial("tone", "how much it sings", 0, 0.2, 1)
                .words("airy 0, dull 0, singing 0.8, tonal 1, whistling 0.9")
                .by(Movements::whoosh);
    }

    private static SoundTable.Entry swish() {
        return KindDraft.of("swish|arrow|whip|sword swing")
                .once(0.5)
                .tone(900, 9000, -1)
                .ucs("SWSH SWOOSHES/SWISH")
                .tags("transition air quick blade arrow")
                .dial("pace", "how fast it passes", 0, 0.5, 1)
                .words("slow 0.1, quick 0.85, fast 0.85, arrow 0.8, whip 1")
                .longer(0.3)
                .dial("thickness", "how thick what passes is", 0, 0.4, 1)
                .words("thin 0.1, arrow 0.15, whip 0.1, sword 0.4, stick 0.6, thick 0.9")
                .by(Movements::swish);
    }

    private static SoundTable.Entry riser() {
        return KindDraft.of("riser|rise|tension rise|build up")
                .once(4)
                .tone(200, 7000, 1)
                .ucs("DSGNRise DESIGNED/RISER")
                .tags("tension transition trailer build")
                .dial("pace", "how fast it rises", 0, 0.5, 1)
                .words("slow 0.1, long 0, quick 0.9, short 1, fast 0.9")
                .longer(0.12)
                .dial("tone", "from a rush of air to a chord", 0, 0.45, 1)
                .words("noisy 0, airy 0.1, tonal 0.9, musical 1")
                .dial("tension", "how much its tones rub", 0, 0.4, 1)
                .words("calm 0.05, bright 0.2, tense 0.8, dissonant 1, dark 0.9")
                .dial("pulse", "how much it trembles", 0, 0.35, 1)
                .words("smooth 0, pulsing 0.9, trembling 0.8")
                .by(Movements::riser);
    }

    private static SoundTable.Entry paper() {
        return KindDraft.of("paper|page|page turn|letter|rustle|book")
                .once(0.9)
                .tone(1500, 11000, -6)
                .ucs("PAPRHndl PAPER/HANDLE")
                .tags("foley letter book desk")
                .dial("pace", "how fast it is handled", 0, 0.5, 1)
                .words("slow 0.1, careful 0.15, quick 0.85, fast 0.85, hasty 1")
                .longer(0.35)
                .dial("stiffness", "how stiff it is", 0, 0.45, 1)
                .words("thin 0.1, soft 0.1, letter 0.4, card 0.9, stiff 0.9, parchment 0.8")
                .dial("size", "how large the sheet is", 0, 0.45, 1)
                .words("small 0.15, note 0.1, page 0.45, large 0.8, newspaper 0.9, map 1")
                .by(Movements::paper);
    }

    private static SoundTable.Entry cloth() {
        return KindDraft.of("cloth|clothes|armour|armor|cloak|rustling cloth")
                .once(1.2)
                .tone(500, 9000, -7)
                .ucs("CLOTHMvmt CLOTH/MOVEMENT")
                .tags("foley clothing move fabric")
                .dial("pace", "how fast the wearer moves", 0, 0.5, 1)
                .words("slow 0.1, quick 0.85, fast 0.9, hasty 1")
                .longer(0.5)
                .dial("thickness", "how thick the cloth is", 0, 0.4, 1)
                .words("silk 0, thin 0.1, shirt 0.3, coat 0.7, cloak 0.8, heavy 0.9, leather 1")
                .dial("metal", "how much metal moves with it", 0, 0, 1)
                .words("armour 0.9, armor 0.9, mail 1, buckles 0.4, plate 0.8")
                .louder(3)
                .by(Movements::cloth);
    }
}
