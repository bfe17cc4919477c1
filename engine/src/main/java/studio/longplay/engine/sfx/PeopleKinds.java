package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.kinds.Crowds;
import studio.longplay.engine.sfx.kinds.Textures;

import java.util.List;

/// People in numbers, and the heart of one.
final class PeopleKinds {
    private PeopleKinds() {}

    static List<SoundTable.Entry> all() {
        return List.of(murmur(), cheer(), laughter(), applause(), heartbeat());
    }

    private static KindDraft people(KindDraft draft, double usual) {
        return draft.dial("people", "how many there are", 3, usual, 3000)
                .in("people")
                .words(
                        "few 5, some 8, tiny 4, small 12, group 10, tavern 40, market 120, party"
                            + " 30, large 300, big 300, crowded 200, huge 1200, mob 250, citizens"
                            + " 150, stadium 3000, army 2000, thousands 2500, hundreds 400, dozens"
                            + " 40")
                .louder(7);
    }

    private static SoundTable.Entry murmur() {
        return people(
                        KindDraft.of(
                                        "crowd|crowd murmur|murmur|chatter|people"
                                            + " talking|voices|tavern|market|mob|citizens|audience"
                                            + " murmur|party")
                                .goesOn(12)
                                .tone(250, 2500, -1)
                                .ucs("CRWDWalla CROWDS/WALLA")
                                .tags("people voices talk walla ambience human"),
                        60)
                .dial("liveliness", "from a murmur to loud talk", 0, 0.4, 1)
                .words(
                        "whispering 0, murmur 0.12, murmuring 0.12, quiet 0.1, calm 0.2, hushed"
                            + " 0.05, talking 0.4, lively 0.75, loud 0.85, excited 0.95, party 0.8,"
                            + " shouting 1, market 0.7, tavern 0.6")
                .louder(10)
                .dial("anger", "how angry they are", 0, 0, 1)
                .words(
                        "friendly 0, happy 0, restless 0.4, uneasy 0.35, angry 0.9, mob 0.6,"
                                + " furious 1, hostile 0.85, rioting 1")
                .louder(6)
                .dial("women", "how many of them are women", 0, 0.45, 1)
                .words("men 0, soldiers 0, women 1, mixed 0.5")
                .by(Crowds::murmur);
    }

    private static SoundTable.Entry cheer() {
        return people(
                        KindDraft.of(
                                        "crowd cheer|cheer|cheering|cheers|shout|shouts|crowd"
                                                + " cheering|shouting|huzza|riot|angry mob|uproar")
                                .goesOn(8)
                                .tone(500, 3500, 2)
                                .ucs("CRWDCheer CROWDS/CHEERING")
                                .tags("people voices joy shout stadium human"),
                        120)
                .dial("excitement", "how excited they are", 0, 0.6, 1)
                .words("polite 0.1, calm 0.2, happy 0.5, wild 0.95, ecstatic 1, riot 0.9")
                .louder(8)
                .dial("anger", "from cheers to jeers", 0, 0, 1)
                .words("joyful 0, angry 0.9, mob 0.6, riot 1, booing 1, jeering 0.9, uproar 0.8")
                .dial("whistles", "how many whistle", 0, 0.3, 1)
                .words("whistling 0.9, whistles 0.9, huzza 0")
                .dial("women", "how many of them are women", 0, 0.45, 1)
                .words("men 0, soldiers 0, women 1, mixed 0.5")
                .by(Crowds::cheer);
    }

    private static SoundTable.Entry laughter() {
        return people(
                        KindDraft.of("laughter|laughing|laugh|laughs|audience laughter|giggling")
                                .goesOn(6)
                                .tone(400, 3500, 0)
                                .ucs("CRWDLaff CROWDS/LAUGHTER")
                                .tags("people joy comedy theatre human"),
                        30)
                .dial("heartiness", "from a titter to roars", 0, 0.5, 1)
                .words("polite 0.05, giggling 0.15, quiet 0.1, hearty 0.85, roaring 1, loud 0.9")
                .louder(8)
                .dial("women", "how many of them are women", 0, 0.5, 1)
                .words("men 0, women 1, mixed 0.5")
                .by(Crowds::laughter);
    }

    private static SoundTable.Entry applause() {
        return people(
                        KindDraft.of("applause|clapping|clap|audience applause|ovation")
                                .goesOn(8)
                                .tone(900, 5000, 0)
                                .ucs("CRWDApls CROWDS/APPLAUSE")
                                .tags("people hands theatre audience human"),
                        90)
                .dial("excitement", "how warmly they clap", 0, 0.5, 1)
                .words("polite 0.1, scattered 0, warm 0.5, enthusiastic 0.85, ovation 1, wild 1")
                .louder(8)
                .dial("together", "how much they clap in one rhythm", 0, 0, 1)
                .words("unison 1, rhythmic 0.95, together 1, slow 0.9")
                .by(Crowds::applause);
    }

    private static SoundTable.Entry heartbeat() {
        return KindDraft.of("heartbeat|heart|heart beat|pulse")
                .goesOn(5)
                .tone(40, 400, -1)
                .ucs("HMNHart HUMAN/HEARTBEAT")
                .tags("body tension human suspense")
                .dial("pace", "beats a minute", 30, 68, 200)
                .in("bpm")
                .words("slow 46, calm 56, resting 62, quick 110, fast 130, racing 160, panic 175")
                .dial("force", "how hard it beats", 0, 0.5, 1)
                .words("weak 0.1, faint 0.1, soft 0.2, strong 0.85, heavy 0.9, pounding 1")
                .louder(6)
                .dial("closeness", "heard from within, or through cloth", 0, 0.6, 1)
                .words("outside 0.1, stethoscope 0.9, inside 1, within 1")
                .by(Textures::heartbeat);
    }
}
