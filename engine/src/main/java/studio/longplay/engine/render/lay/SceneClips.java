package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.render.lay.Conform.Natural;
import studio.longplay.engine.render.lay.Conform.Standing;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The clips that the script made in one scene, each with what the user left of it.
final class SceneClips {
    private final Conform conform;
    private final Arrangement arrangement;
    private final ElementId scene;
    private final List<Clip> cards = new ArrayList<>();
    private final List<Clip> pictures = new ArrayList<>();
    private final List<Clip> lines = new ArrayList<>();
    private final List<Clip> music = new ArrayList<>();
    private final List<Clip> sounds = new ArrayList<>();

    /// One of them.
    ///
    /// @param placed where it would stand by itself
    record Clip(ClipKey key, Placed placed, Natural natural, List<Standing> standings) {
        private Clip with(int number, Standing standing) {
            List<Standing> changed = new ArrayList<>(standings);
            changed.set(number, standing);
            return new Clip(key, placed, natural, changed);
        }

        List<Slice> slices() {
            return Conform.slices(standings);
        }
    }

    private SceneClips(SceneLayout layout, Arrangement arrangement, FrameRate rate) {
        this.conform = new Conform(rate, layout.duration());
        this.arrangement = arrangement;
        this.scene = layout.scene().id();
    }

    /// @param layout whose clips have their natural ranges, whatever their slices
    static SceneClips of(SceneLayout layout, Arrangement arrangement, FrameRate rate) {
        SceneClips clips = new SceneClips(layout, arrangement, rate);
        clips.take(layout);
        untangle(clips.cards);
        untangle(clips.pictures);
        untangle(clips.music);
        return clips;
    }

    private void take(SceneLayout layout) {
        for (Placed.PlacedCard card : layout.cards()) {
            cards.add(clip(scene, role(card), card, Natural.still(card.range())));
        }
        Placed.PlacedScenery scenery = layout.scenery();
        if (scenery.range().duration().ticks() > 0) {
            Natural natural = Natural.still(scenery.range());
            pictures.add(clip(scene, ClipRole.SCENERY, scenery, natural));
        }
        for (Placed.PlacedPicture picture : layout.pictures()) {
            Natural natural = Natural.still(picture.range());
            pictures.add(clip(picture.cue().id(), ClipRole.PICTURE, picture, natural));
        }
        for (Placed.PlacedLine line : layout.lines()) {
            Natural natural = Natural.take(line.natural(), line.natural().duration());
            lines.add(clip(line.line().id(), ClipRole.LINE, line, natural));
        }
        for (Placed.PlacedMusic played : layout.music()) {
            Natural natural = Natural.music(played.range());
            music.add(clip(played.cue().id(), ClipRole.MUSIC, played, natural));
        }
        for (Placed.PlacedSound sound : layout.sounds()) {
            sounds.add(clip(sound.cue().id(), ClipRole.EFFECT, sound, natural(sound)));
        }
    }

    static Natural natural(Placed.PlacedSound sound) {
        return sound.loops()
                ? Natural.loop(sound.range())
                : Natural.take(sound.range(), sound.made());
    }

    private Clip clip(ElementId element, ClipRole role, Placed placed, Natural natural) {
        ClipKey key = new ClipKey(element, role);
        return new Clip(key, placed, natural, conform.of(natural, arrangement.of(key)));
    }

    static ClipRole role(Placed.PlacedCard card) {
        return switch (card.card()) {
            case Placed.Card.Title _ -> ClipRole.TITLE_CARD;
            case Placed.Card.ChapterCard _ -> ClipRole.CHAPTER_CARD;
        };
    }

    /// Where two would be at once on one track, the one that began first ends as the other begins.
    private static void untangle(List<Clip> clips) {
        record At(int clip, int standing, Slice slice) {}
        List<At> all = new ArrayList<>();
        for (int clip = 0; clip < clips.size(); clip++) {
            List<Standing> standings = clips.get(clip).standings();
            for (int number = 0; number < standings.size(); number++) {
                int one = clip;
                int at = number;
                standings.get(number).slice().ifPresent(slice -> all.add(new At(one, at, slice)));
            }
        }
        all.sort(Comparator.comparing(at -> at.slice().range().start()));
        for (int i = 0; i + 1 < all.size(); i++) {
            At at = all.get(i);
            Slice next = all.get(i + 1).slice();
            if (next.range().start().isBefore(at.slice().end())) {
                Clip clip = clips.get(at.clip());
                int piece = clip.standings().get(at.standing()).piece();
                Optional<Slice> left = Slices.before(at.slice(), next.range().start());
                clips.set(at.clip(), clip.with(at.standing(), new Standing(piece, left, false)));
            }
        }
    }

    List<Clip> cards() {
        return cards;
    }

    /// The scenery, if it is ever seen, and the pictures.
    List<Clip> pictures() {
        return pictures;
    }

    List<Clip> lines() {
        return lines;
    }

    List<Clip> music() {
        return music;
    }

    List<Clip> sounds() {
        return sounds;
    }

    /// All of them.
    List<Clip> all() {
        List<Clip> all = new ArrayList<>(cards);
        all.addAll(pictures);
        all.addAll(lines);
        all.addAll(music);
        all.addAll(sounds);
        return all;
    }
}
