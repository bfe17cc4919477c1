package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.Conform.Natural;
import studio.longplay.engine.render.lay.SceneAssembly.CueAt;
import studio.longplay.engine.render.lay.SceneAssembly.Rules;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides when a scene whose parts have their places ends, and what goes on until then.
///
/// ```
/// lines, cards, effects  [==] [===]   [==]            decide the end
/// loops, music                 [==============        go on until it, or make it later
/// pictures               [======][============        go on until it
/// ```
final class SceneEnding {
    /// How long a bed fades in and out, and crosses with another.
    static final MediaTime BED_FADE = MediaTime.ofMillis(2000);

    private final Laid laid;
    private final Rules rules;
    private final Conform conform;

    /// A scene's parts in their places, as the script alone has them.
    ///
    /// @param wordsEnd when its words and the silence after them are over
    record Laid(
            Scene scene,
            String chapterTitle,
            List<Placed.PlacedCard> cards,
            List<Placed.PlacedLine> lines,
            List<CueAt<Cue.MusicCue>> music,
            List<CueAt<Cue.SoundCue>> sounds,
            List<CueAt<Cue.PictureCue>> pictures,
            MediaTime wordsEnd) {}

    SceneEnding(Laid laid, Rules rules) {
        this.laid = laid;
        this.rules = rules;
        this.conform = new Conform(rules.rate(), Strip.ENDLESS);
    }

    /// The scene's layout without clips of the user's.
    ///
    /// @param least how long it lasts at least
    SceneLayout layout(MediaTime least) {
        MediaTime usual = rules.grid(soundEnd());
        List<Placed.PlacedSound> bounded = sounds(usual, usual, false);
        MediaTime spoken = rules.grid(decided(bounded, usual.max(least)));
        List<Placed.PlacedSound> sounds = sounds(usual, spoken, true);
        List<Placed.PlacedMusic> music = music(spoken);
        MediaTime end = rules.grid(goneOn(sounds, music, spoken));
        sounds.replaceAll(sound -> reaching(sound, end));
        SceneLayout natural =
                new SceneLayout(
                        laid.scene(),
                        laid.chapterTitle(),
                        end,
                        laid.cards(),
                        laid.lines(),
                        music,
                        sounds,
                        pictures(end));
        return Polyphony.limited(
                rules.arrangement().clips().isEmpty()
                        ? natural
                        : Slices.cut(
                                natural,
                                SceneClips.of(natural, rules.arrangement(), rules.rate())));
    }

    private MediaTime soundEnd() {
        MediaTime end = laid.wordsEnd();
        MediaTime latest = end;
        for (CueAt<Cue.SoundCue> sound : laid.sounds()) {
            if (!SoundCues.loops(sound.cue()) && !SoundCues.stops(sound.cue())) {
                latest = latest.max(sound.at().plus(rules.length(sound.cue())));
            }
        }
        return latest.min(end.plus(rules.pacing().soundTail()));
    }

    /// How far an effect may ring that waits for a word, wherever the user moved that.
    private MediaTime heardEnd() {
        MediaTime end = MediaTime.ZERO;
        for (Placed.PlacedLine line : laid.lines()) {
            Natural natural = Natural.take(line.natural(), line.natural().duration());
            end = end.max(end(line.line().id(), ClipRole.LINE, natural));
        }
        MediaTime silence = rules.pacing().tail();
        MediaTime over = laid.lines().isEmpty() ? laid.wordsEnd() : end.plus(silence);
        return over.plus(rules.pacing().soundTail());
    }

    /// The end of what does not go on until the end.
    private MediaTime decided(List<Placed.PlacedSound> bounded, MediaTime least) {
        MediaTime end = least;
        if (rules.arrangement().clips().isEmpty()) {
            return end;
        }
        for (Placed.PlacedCard card : laid.cards()) {
            Natural natural = Natural.still(card.range());
            end = end.max(end(laid.scene().id(), SceneClips.role(card), natural));
        }
        for (Placed.PlacedLine line : laid.lines()) {
            Natural natural = Natural.take(line.natural(), line.natural().duration());
            end = end.max(end(line.line().id(), ClipRole.LINE, natural));
        }
        for (Placed.PlacedSound sound : bounded) {
            end = end.max(end(sound.cue().id(), ClipRole.EFFECT, SceneClips.natural(sound)));
        }
        return end;
    }

    private MediaTime goneOn(
            List<Placed.PlacedSound> sounds, List<Placed.PlacedMusic> music, MediaTime least) {
        MediaTime end = least;
        if (rules.arrangement().clips().isEmpty()) {
            return end;
        }
        for (Placed.PlacedSound sound : sounds) {
            end = end.max(end(sound.cue().id(), ClipRole.EFFECT, SceneClips.natural(sound)));
        }
        for (Placed.PlacedMusic played : music) {
            Natural natural = Natural.music(played.range());
            end = end.max(end(played.cue().id(), ClipRole.MUSIC, natural));
        }
        return end;
    }

    private MediaTime end(ElementId element, ClipRole role, Natural natural) {
        ClipKey key = new ClipKey(element, role);
        MediaTime end = MediaTime.ZERO;
        for (Conform.Standing standing : conform.of(natural, rules.arrangement().of(key))) {
            end = end.max(standing.slice().map(Slice::end).orElse(MediaTime.ZERO));
        }
        return end;
    }

    private List<Placed.PlacedMusic> music(MediaTime end) {
        List<Placed.PlacedMusic> placed = new ArrayList<>();
        List<CueAt<Cue.MusicCue>> music = laid.music();
        for (int i = 0; i < music.size(); i++) {
            CueAt<Cue.MusicCue> cue = music.get(i);
            MediaTime until = i + 1 < music.size() ? music.get(i + 1).at() : end;
            if (!cue.cue().stops() && cue.at().isBefore(until)) {
                placed.add(new Placed.PlacedMusic(cue.cue(), TimeRange.between(cue.at(), until)));
            }
        }
        return placed;
    }

    /// @param usual where effects end at the latest
    /// @param end where those end that go on until they are stopped
    /// @param goingOn whether those are wanted too
    private List<Placed.PlacedSound> sounds(MediaTime usual, MediaTime end, boolean goingOn) {
        List<Placed.PlacedSound> placed = new ArrayList<>();
        for (int i = 0; i < laid.sounds().size(); i++) {
            CueAt<Cue.SoundCue> sound = laid.sounds().get(i);
            boolean loops = SoundCues.loops(sound.cue());
            boolean bounded = sound.cue().length().isAfter(MediaTime.ZERO);
            if (SoundCues.stops(sound.cue()) || (loops && !bounded && !goingOn)) {
                continue;
            }
            MediaTime made = bounded ? sound.cue().length() : rules.length(sound.cue());
            MediaTime last = SoundCues.waits(sound.cue()) ? heardEnd() : usual;
            MediaTime until = loops && !bounded ? stopOf(i, end) : sound.at().plus(made).min(last);
            if (sound.at().isBefore(until)) {
                TimeRange range = TimeRange.between(sound.at(), until);
                placed.add(
                        new Placed.PlacedSound(
                                sound.cue(),
                                range,
                                loops,
                                List.of(Slice.whole(range)),
                                made,
                                loops && !bounded ? bed(sound.cue()) : Optional.empty()));
            }
        }
        return placed;
    }

    /// What goes on in the next scene lasts as long as this one.
    private static Placed.PlacedSound reaching(Placed.PlacedSound sound, MediaTime end) {
        if (sound.bed().filter(Placed.Bed::goesOn).isEmpty()) {
            return sound;
        }
        TimeRange range = TimeRange.between(sound.range().start(), end);
        return new Placed.PlacedSound(
                sound.cue(),
                range,
                sound.loops(),
                List.of(Slice.whole(range)),
                sound.made(),
                sound.bed());
    }

    private Optional<Placed.Bed> bed(Cue.SoundCue cue) {
        return Beds.isBed(cue)
                ? Optional.of(new Placed.Bed(rules.beds().comesOn(cue), rules.beds().goesOn(cue)))
                : Optional.empty();
    }

    /// When it is stopped. A bed fades after that, so that it crosses with what begins there; and
    /// one of the same name takes its place.
    private MediaTime stopOf(int index, MediaTime end) {
        List<CueAt<Cue.SoundCue>> sounds = laid.sounds();
        Cue.SoundCue cue = sounds.get(index).cue();
        boolean bed = Beds.isBed(cue);
        for (CueAt<Cue.SoundCue> later : sounds.subList(index + 1, sounds.size())) {
            boolean stops = SoundCues.stops(later.cue()) || (bed && Beds.isBed(later.cue()));
            if (stops && later.cue().sound().equalsIgnoreCase(cue.sound())) {
                return bed ? later.at().plus(BED_FADE).min(end) : later.at();
            }
        }
        return end;
    }

    private List<Placed.PlacedPicture> pictures(MediaTime end) {
        List<Placed.PlacedPicture> placed = new ArrayList<>();
        List<CueAt<Cue.PictureCue>> pictures = laid.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            CueAt<Cue.PictureCue> picture = pictures.get(i);
            // The scene's first picture is there from the first frame, under the cards.
            MediaTime from = i == 0 && beforeWords(picture.at()) ? MediaTime.ZERO : picture.at();
            MediaTime until = i + 1 < pictures.size() ? pictures.get(i + 1).at() : end;
            if (from.isBefore(until)) {
                placed.add(new Placed.PlacedPicture(picture.cue(), TimeRange.between(from, until)));
            }
        }
        return placed;
    }

    private boolean beforeWords(MediaTime at) {
        return laid.lines().isEmpty() || !at.isAfter(laid.lines().getFirst().natural().start());
    }
}
