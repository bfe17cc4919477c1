package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Household;

import java.util.List;

/// Chains, coins, chimes, timber, stones, and pots.
final class HouseholdKinds {
    private HouseholdKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(chains(), coins(), chimes(), timber(), rocks(), boiling(), pouring());
    }

    private static SoundTable.Entry chains() {
        return KindDraft.of("chains|chain|shackles|fetters|drawbridge|anchor chain")
                .goesOn(4)
                .tone(900, 9000, -2)
                .ucs("CHAINMvmt CHAINS/MOVEMENT")
                .tags("metal prison ship ghost drag")
                .dial("weight", "how heavy the links are", 0, 0.45, 1)
                .words("thin 0.1, light 0.15, shackles 0.4, heavy 0.85, anchor 0.95, drawbridge 1")
                .louder(5)
                .dial("pace", "how often it is pulled in a minute", 20, 110, 400)
                .words("slow 50, quick 200, fast 260, running 380")
                .dial("ring", "how long the links ring", 0, 0.45, 1)
                .words("rusty 0.1, dull 0.1, bright 0.8, ringing 0.95")
                .by(Household::chains);
    }

    private static SoundTable.Entry coins() {
        return KindDraft.of("coins|coin|money|purse|gold coins")
                .once(1.6)
                .tone(2500, 14000, -4)
                .ucs("OBJCoin OBJECTS/COIN")
                .tags("money gold market pay")
                .dial("coins", "how many fall", 1, 6, 60)
                .in("coins")
                .words("single 1, one 1, coin 1, few 3, purse 14, many 30, hoard 60")
                .louder(4)
                .dial("size", "how large they are", 0, 0.4, 1)
                .words("small 0.1, pennies 0.2, large 0.8, big 0.8")
                .dial("ring", "how long they ring", 0, 0.5, 1)
                .words("dull 0.05, gold 0.3, silver 0.8, ringing 0.95")
                .by(Household::coins);
    }

    private static SoundTable.Entry chimes() {
        return KindDraft.of("wind chimes|chimes|windchimes")
                .goesOn(8)
                .tone(250, 4500, -4)
                .ucs("MUSCChim MUSICAL/CHIME")
                .tags("wind garden porch calm bells")
                .dial("pace", "how many strokes in a minute", 10, 90, 500)
                .words("slow 40, still 15, calm 40, lively 200, windy 320")
                .dial("pitch", "how high they are", 0, 0.5, 1)
                .words("low 0.1, deep 0.05, high 0.85, small 0.85, large 0.15")
                .dial("wood", "from metal tubes to bamboo", 0, 0, 1)
                .words("metal 0, bamboo 0.95, wooden 0.9, wood 0.9")
                .by(Household::chimes);
    }

    private static SoundTable.Entry timber() {
        return KindDraft.of(
                        "ship creak|wood creak|timber|creaking wood|creaking ship|rigging|old house"
                                + "|ship timbers")
                .goesOn(12)
                .tone(80, 1800, -4)
                .ucs("WOODFric WOOD/FRICTION")
                .tags("ship boat house tree horror ambience")
                .dial("pace", "how often it sways in a minute", 3, 11, 60)
                .words("slow 6, calm 6, house 5, storm 24, rough 22, fast 40")
                .dial("squeal", "from a groan to a squeal", 0, 0.35, 1)
                .words("groaning 0.05, deep 0.1, rope 0.6, rigging 0.7, squeaking 0.9")
                .dial("size", "how large the timbers are", 0, 0.6, 1)
                .words(
                        "small 0.1, boat 0.3, stairs 0.3, house 0.5, ship 0.8, large 0.85, galleon"
                                + " 1")
                .by(Household::timber);
    }

    private static SoundTable.Entry rocks() {
        return KindDraft.of(
                        "rockfall|rocks|falling"
                            + " rocks|landslide|avalanche|earthquake|rubble|collapse|stones fall")
                .once(6)
                .tone(60, 3000, 2)
                .ucs("ROCKCrsh ROCKS/CRASH & DEBRIS")
                .tags("stone mountain disaster cave ruin")
                .dial("size", "how large the stones are", 0, 0.5, 1)
                .words("pebbles 0, gravel 0.05, small 0.15, large 0.85, big 0.85, boulders 1")
                .louder(8)
                .dial("density", "how many fall", 0, 0.5, 1)
                .words("few 0.1, some 0.3, many 0.8, avalanche 1, landslide 0.9")
                .dial("rumble", "how much the ground shakes", 0, 0.4, 1)
                .words("dry 0, earthquake 1, avalanche 0.8, quake 1")
                .by(Household::rocks);
    }

    private static SoundTable.Entry boiling() {
        return KindDraft.of("boiling water|boiling|bubbling|cauldron|pot|stew|kettle")
                .goesOn(8)
                .tone(250, 4000, -4)
                .ucs("WATRBubl WATER/BUBBLES")
                .tags("kitchen cook fire witch water")
                .dial("heat", "how fast it boils", 0, 0.55, 1)
                .words("simmering 0.1, slow 0.15, gentle 0.2, rolling 0.9, furious 1")
                .louder(6)
                .dial("thickness", "from water to mud", 0, 0.1, 1)
                .words("water 0, kettle 0, stew 0.6, cauldron 0.5, mud 0.95, lava 1")
                .dial("size", "how large the pot is", 0, 0.4, 1)
                .words("small 0.15, kettle 0.2, pot 0.4, large 0.8, cauldron 0.9")
                .by(Household::boiling);
    }

    private static SoundTable.Entry pouring() {
        return KindDraft.of("pouring water|pour|pouring|fill a glass|pour wine|pours")
                .once(3)
                .tone(300, 6000, -5)
                .ucs("WATRPour WATER/POUR")
                .tags("drink kitchen water wine glass")
                .dial("flow", "how much runs", 0, 0.4, 1)
                .words("thin 0.1, slow 0.15, quick 0.8, fast 0.85")
                .dial("size", "how large the vessel is", 0, 0.25, 1)
                .words("cup 0.1, glass 0.15, wine 0.2, jug 0.5, bucket 0.85, barrel 1, tub 1")
                .dial("fill", "how full it gets", 0, 0.8, 1)
                .words("half 0.4, full 0.95, little 0.15")
                .by(Household::pouring);
    }
}
