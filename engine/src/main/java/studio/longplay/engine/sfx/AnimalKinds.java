package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Animals;
import studio.longplay.engine.sfx.kinds.Birds;
import studio.longplay.engine.sfx.kinds.Insects;

import java.util.List;

/// Birds, insects and beasts.
final class AnimalKinds {
    private AnimalKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(birds(), crickets(), owl(), dog(), raven(), wolf());
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
