package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Animals;
import studio.longplay.engine.sfx.kinds.Birds;
import studio.longplay.engine.sfx.kinds.Insects;

import java.util.List;

/// Birds, insects and beasts.
final class AnimalKinds {
    private AnimalKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(
                birds(),
                crickets(),
                owl(),
                dog(),
                raven(),
                wolf(),
                rooster(),
                gulls(),
                cattle(),
                cat(),
                frogs(),
                wings());
    }

    private static SoundTable.Entry birds() {
        return KindDraft.of(
                        "birds|birdsong|bird|birds singing|chirping|dawn"
                                + " chorus|forest|garden|morning|lark|nightingale")
                .goesOn(12)
                .tone(1800, 6500, -3)
                .ucs("AMBBird AMBIENCE/BIRDSONG")
                .tags("nature outside spring ambience animal")
                .dial("singers", "how many birds sing", 1, 5, 24)
                .in("birds")
                .words(
                        "single 1, one 1, bird 1, lark 1, nightingale 1, few 3, many 12, chorus 18,"
                                + " dawn chorus 20")
                .louder(5)
                .dial("activity", "how much they sing", 0, 0.5, 1)
                .words("sleepy 0.1, calm 0.2, quiet 0.15, lively 0.8, busy 0.9, dawn chorus 1")
                .dial("pitch", "how high they sing", 0, 0.5, 1)
                .words("low 0.1, large 0.15, small 0.85, high 0.9, nightingale 0.4, lark 0.7")
                .by(Birds::birds);
    }

    private static SoundTable.Entry rooster() {
        return KindDraft.of("rooster|cock crow|cockerel|cock|crowing")
                .once(2.6)
                .tone(600, 3500, 0)
                .ucs("BIRDFowl BIRDS/FOWL")
                .tags("farm morning dawn village animal")
                .dial("pitch", "how high it crows", 0, 0.5, 1)
                .words("low 0.1, large 0.2, small 0.85, high 0.9")
                .dial("hoarseness", "how hoarse it is", 0, 0.4, 1)
                .words("clear 0.05, hoarse 0.9, old 0.8")
                .dial("pace", "how fast it crows", 0, 0.5, 1)
                .words("slow 0.1, quick 0.9, short 0.95")
                .longer(0.6)
                .by(Animals::rooster);
    }

    private static SoundTable.Entry gulls() {
        return KindDraft.of("seagulls|gulls|seagull|gull|sea birds|harbour birds")
                .goesOn(10)
                .tone(900, 4500, -2)
                .ucs("BIRDSea BIRDS/SEA")
                .tags("coast harbour sea bird ambience")
                .dial("gulls", "how many there are", 1, 4, 20)
                .in("gulls")
                .words("single 1, seagull 1, gull 1, few 3, many 12, flock 18")
                .louder(4)
                .dial("activity", "how much they cry", 0, 0.4, 1)
                .words("calm 0.1, quiet 0.1, lively 0.75, hungry 1")
                .dial("pitch", "how high they cry", 0, 0.5, 1)
                .words("low 0.1, high 0.9")
                .by(Animals::gulls);
    }

    private static SoundTable.Entry cattle() {
        return KindDraft.of("cow|cows|cattle|moo|sheep|lamb|goat|ox|lowing|bleating")
                .once(2.4)
                .tone(200, 2800, -1)
                .ucs("ANMLFarm ANIMALS/FARM")
                .tags("farm village field animal")
                .dial("size", "from a lamb to an ox", 0, 0.85, 1)
                .words("lamb 0.05, goat 0.2, sheep 0.25, bleating 0.2, calf 0.6, cow 0.85, ox 1")
                .dial("calls", "how many times it calls", 1, 1, 6)
                .in("calls")
                .words("single 1, twice 2, cows 3, sheep 2, cattle 4")
                .longer(2.5)
                .dial("hoarseness", "how hoarse it is", 0, 0.15, 1)
                .words("clear 0, hoarse 0.9, old 0.7")
                .by(Animals::cattle);
    }

    private static SoundTable.Entry cat() {
        return KindDraft.of("cat|meow|miaow|cats|kitten|mew")
                .once(1.4)
                .tone(500, 3500, -3)
                .ucs("ANMLCat ANIMALS/CAT DOMESTIC")
                .tags("pet house animal night")
                .dial("pitch", "how high it cries", 0, 0.45, 1)
                .words("low 0.1, old 0.2, kitten 0.95, small 0.85, high 0.9")
                .dial("calls", "how many times", 1, 1, 6)
                .in("calls")
                .words("single 1, twice 2, cats 3, hungry 4")
                .longer(2.5)
                .dial("anger", "how angry it is", 0, 0.05, 1)
                .words("friendly 0, angry 0.9, fighting 1, hissing 0.9")
                .louder(5)
                .by(Animals::cat);
    }

    private static SoundTable.Entry frogs() {
        return KindDraft.of("frogs|frog|toads|toad|pond|swamp")
                .goesOn(8)
                .tone(350, 3500, -3)
                .ucs("ANMLAmph ANIMALS/AMPHIBIAN")
                .tags("pond night swamp nature ambience")
                .dial("frogs", "how many croak", 1, 6, 30)
                .in("frogs")
                .words("single 1, frog 1, few 3, many 16, swamp 20")
                .louder(4)
                .dial("pitch", "how high they croak", 0, 0.5, 1)
                .words("low 0.1, bullfrog 0.05, toads 0.2, high 0.9, tree frogs 0.95")
                .dial("activity", "how much they croak", 0, 0.5, 1)
                .words("calm 0.1, sleepy 0.05, lively 0.85")
                .by(Animals::frogs);
    }

    private static SoundTable.Entry wings() {
        return KindDraft.of("fly|flies|bees|bee|wasp|mosquito|swarm|hive|buzzing fly")
                .goesOn(6)
                .tone(150, 3500, -6)
                .ucs("WINGInsc WINGS/INSECT")
                .tags("insect summer heat nature")
                .dial("insects", "how many there are", 1, 1, 30)
                .in("insects")
                .words("single 1, fly 1, two 2, flies 4, bees 12, swarm 24, hive 30")
                .dial("pitch", "how high they buzz", 0, 0.35, 1)
                .words("bumblebee 0.1, low 0.1, bee 0.4, fly 0.35, wasp 0.5, mosquito 0.98")
                .dial("restlessness", "how much they fly about", 0, 0.5, 1)
                .words("still 0.05, calm 0.1, restless 0.9, angry 1")
                .by(Insects::wings);
    }

    private static SoundTable.Entry crickets() {
        return KindDraft.of("crickets|night|cricket|insects|night ambience|summer night|cicadas")
                .goesOn(10)
                .tone(2500, 6500, -5)
                .ucs("ANMLInsc ANIMALS/INSECT")
                .tags("nature night summer insect ambience")
                .dial("insects", "how many chirp", 1, 6, 40)
                .in("insects")
                .words("single 1, one 1, cricket 1, few 3, many 18, swarm 40")
                .louder(5)
                .dial("warmth", "how warm the night is: they chirp faster", 0, 0.5, 1)
                .words("cold 0.05, cool 0.2, warm 0.75, hot 1, slow 0.1, fast 0.9")
                .dial("buzz", "from crickets to cicadas", 0, 0.1, 1)
                .words("cicadas 1, buzzing 0.9")
                .by(Insects::crickets);
    }

    private static SoundTable.Entry owl() {
        return KindDraft.of("owl|hoot|owl hoot|owl hoots")
                .once(4)
                .tone(400, 1400, -2)
                .ucs("BIRDPrey BIRDS/BIRD OF PREY")
                .tags("night forest bird nature")
                .dial("pitch", "how high it calls", 0, 0.5, 1)
                .words("low 0.1, deep 0.05, large 0.15, high 0.9, small 0.85")
                .dial("pace", "how fast it calls", 0, 0.5, 1)
                .words("slow 0.1, quick 0.9")
                .longer(0.6)
                .dial("tremble", "how much the long call trembles", 0, 0.7, 1)
                .words("plain 0, trembling 1")
                .by(Birds::owl);
    }

    private static SoundTable.Entry dog() {
        return KindDraft.of("dog|dog bark|bark|barking|dog barking|dog barks|hound")
                .once(2)
                .tone(350, 3200, 0)
                .ucs("ANMLDog ANIMALS/DOG")
                .tags("animal pet guard bark")
                .dial("size", "how large it is", 0, 0.5, 1)
                .words("tiny 0, small 0.15, puppy 0.05, large 0.85, big 0.85, hound 0.8, huge 1")
                .dial("barks", "how many times it barks", 1, 3, 10)
                .in("barks")
                .words("once 1, single 1, twice 2, barking 4")
                .longer(2.5)
                .dial("anger", "how angry it is", 0, 0.4, 1)
                .words("friendly 0, playful 0.1, angry 0.9, vicious 1, growling 0.9")
                .louder(5)
                .by(Animals::dog);
    }

    private static SoundTable.Entry raven() {
        return KindDraft.of("raven|crow|caw|rook|crows|croak")
                .once(2.4)
                .tone(600, 3500, -1)
                .ucs("BIRDCrow BIRDS/CROW")
                .tags("bird animal omen field")
                .dial("pitch", "how high it cries", 0, 0.4, 1)
                .words("low 0.1, raven 0.3, croak 0.1, crow 0.55, high 0.9")
                .dial("cries", "how many times", 1, 3, 10)
                .in("cries")
                .words("once 1, single 1, twice 2, crows 6")
                .longer(2.5)
                .dial("hoarseness", "how hoarse it is", 0, 0.6, 1)
                .words("clear 0.1, hoarse 0.9, croak 1")
                .by(Animals::raven);
    }

    private static SoundTable.Entry wolf() {
        return KindDraft.of("wolf|howl|wolf howl|wolves|howling")
                .once(4.5)
                .tone(250, 1600, 0)
                .ucs("ANMLWild ANIMALS/WILD")
                .tags("animal night forest howl")
                .dial("wolves", "how many howl", 1, 1, 8)
                .in("wolves")
                .words("wolf 1, lone 1, two 2, wolves 4, pack 7")
                .louder(4)
                .dial("pitch", "how high they howl", 0, 0.5, 1)
                .words("low 0.1, old 0.2, young 0.85, high 0.9, pup 1")
                .dial("pace", "how fast", 0, 0.5, 1)
                .words("slow 0.1, long 0, short 0.95, quick 0.9")
                .longer(0.4)
                .by(Animals::wolf);
    }
}
