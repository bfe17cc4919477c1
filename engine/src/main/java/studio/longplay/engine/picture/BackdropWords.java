package studio.longplay.engine.picture;

import java.util.List;

/// The words of cues, and the places and palettes they mean; earlier entries win.
final class BackdropWords {
    private BackdropWords() {}

    /// A meaning and the words for it, by their beginnings.
    record Entry(String meaning, List<String> words) {
        Entry(String meaning, String words) {
            this(meaning, List.of(words.split(" ")));
        }
    }

    /// Kinds of places, the most particular words first.
    static final List<Entry> KINDS =
            List.of(
                    new Entry("battlefield", "battle war trench siege army camp soldiers front"),
                    new Entry(
                            "church",
                            "church cathedral chapel abbey nave monastery temple"
                                    + " mosque crypt"),
                    new Entry(
                            "hall",
                            "castle hall throne dungeon palace court fortress keep"
                                    + " senate capitol tavern cellar cave vault"),
                    new Entry(
                            "board",
                            "board blackboard chalkboard classroom school lesson lecture"
                                    + " university teacher"),
                    new Entry(
                            "parchment",
                            "parchment letter paper book scroll manuscript reading"
                                    + " page map diary"),
                    new Entry(
                            "lanterns",
                            "market street alley bazaar fair festival square lane"
                                    + " lantern carnival"),
                    new Entry(
                            "city",
                            "city town skyline rome london paris street metropolis"
                                    + " tower roof downtown harbour harbor"),
                    new Entry(
                            "space",
                            "space galaxy planet orbit nebula cosmos universe starship"
                                    + " spaceship moonbase"),
                    new Entry("stars", "stars starry milky constellation firmament astronom"),
                    new Entry("rain", "rain drizzle downpour window-pane windowpane"),
                    new Entry(
                            "fire",
                            "fire flame hearth campfire ember furnace forge hell burning"
                                    + " volcano"),
                    new Entry(
                            "sea",
                            "sea ocean coast beach shore ship lighthouse island harbour"
                                    + " boat sail wave lake river water bay cliff"),
                    new Entry(
                            "forest",
                            "forest wood woods grove jungle tree trees glade thicket"
                                    + " garden park orchard"),
                    new Entry(
                            "mountains",
                            "mountain mountains alps peak summit glacier snow"
                                    + " everest valley ridge winter"),
                    new Entry("desert", "desert dune dunes sahara sand egypt oasis pyramid"),
                    new Entry(
                            "hills",
                            "heath hill hills moor field meadow countryside plain village farm road"
                                    + " prairie landscape country steppe"),
                    new Entry(
                            "room",
                            "room house home interior study library bedroom kitchen parlour parlor"
                                    + " office chamber cottage inn hospital cabin attic window door"
                                    + " prison cell"),
                    new Entry("silk", "silk abstract gradient colour color mood ambient"));

    /// Weather and light: they name a place only where no other word does.
    static final List<Entry> SKIES =
            List.of(new Entry("hills", "dawn sunrise sunset sky cloud clouds storm open"));

    /// Hours and weather in a subject, which outweigh the music's mood.
    static final List<Entry> HOURS =
            List.of(
                    new Entry("storm", "storm stormy thunder tempest rain gale hurricane"),
                    new Entry("night", "night midnight moonlit moonlight moon nocturnal starry"),
                    new Entry("dusk", "dusk sunset evening twilight nightfall gloaming"),
                    new Entry("dawn", "dawn sunrise daybreak morning early"),
                    new Entry("day", "day noon midday daylight sunny afternoon summer"));

    /// Moods as directors and composers write them.
    static final List<Entry> MOODS =
            List.of(
                    new Entry(
                            "tense",
                            "tense tension suspense anxious anger angry fear danger dangerous"
                                    + " battle urgent chase threat violent nervous horror"),
                    new Entry(
                            "dark",
                            "dark grim ominous sinister bleak evil gloomy death menacing"
                                    + " brooding"),
                    new Entry(
                            "sad",
                            "sad sorrow sorrowful melanchol grief mourn lonely wistful"
                                    + " regret elegiac tragic"),
                    new Entry(
                            "mysterious",
                            "myster eerie strange magic dream dreamy haunting"
                                    + " ghost uncanny secret ethereal"),
                    new Entry("epic", "epic heroic grand triumph majestic noble victor glor"),
                    new Entry(
                            "joyful",
                            "joy joyful happy playful cheerful bright merry comic"
                                    + " light lively"),
                    new Entry("hopeful", "hope hopeful uplifting inspir optimis tender"),
                    new Entry(
                            "warm", "warm cosy cozy gentle love romantic intimate nostalg golden"),
                    new Entry(
                            "calm",
                            "calm peace peaceful quiet serene still soft slow neutral"
                                    + " relaxed pastoral"));
}
