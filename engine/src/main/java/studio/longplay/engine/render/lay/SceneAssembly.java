package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.sing.Song;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays one scene out, part by part, with a cursor that only moves forward. Used once.
///
/// What the user did to a clip moves the cursor by its lead and its ripple alone: trimming a line
/// moves nothing else.
final class SceneAssembly {
    private final Scene scene;
    private final Rules rules;
    private final List<Placed.PlacedCard> cards = new ArrayList<>();
    private final List<Placed.PlacedLine> lines = new ArrayList<>();
    private final List<CueAt<Cue.MusicCue>> music = new ArrayList<>();
    private final List<TriggerPlaces.Waiting> sounds = new ArrayList<>();
    private final List<CueAt<Cue.PictureCue>> pictures = new ArrayList<>();
    private MediaTime cursor = MediaTime.ZERO;
    private MediaTime breath = MediaTime.ZERO;

    /// Before which nothing more can begin: what was closed may be more than stands there.
    private MediaTime earliest = MediaTime.ZERO;

    /// When all is over that was laid by now, to the frame, but for what the user added after it.
    private MediaTime ended = MediaTime.ZERO;

    /// The bars of the song that is sung.
    private Optional<SongGrid> grid = Optional.empty();

    /// Whether a cue since the last line took time.
    private boolean parted;

    /// What scenes are laid out by.
    record Rules(
            Pacing pacing,
            Turns turns,
            FrameRate rate,
            Lengths lengths,
            Arrangement arrangement,
            Beds beds) {
        /// How long an effect is by itself.
        MediaTime length(Cue.SoundCue cue) {
            return lengths.of(beds.asWritten(cue));
        }

        MediaTime frame(MediaTime time) {
            return MediaTime.ofFrames(time.toFramesCeiling(rate), rate);
        }

        MediaTime frameFloor(MediaTime time) {
            return MediaTime.ofFrames(time.toFramesFloor(rate), rate);
        }

        /// The end of the grid's step in which a time lies.
        MediaTime grid(MediaTime time) {
            int grid = Assembly.gridFrames(rate);
            long steps = Math.ceilDiv(time.toFramesCeiling(rate), grid);
            return MediaTime.ofFrames(Math.max(1, steps) * grid, rate);
        }
    }

    /// A cue and when it happens.
    record CueAt<C extends Cue>(C cue, MediaTime at) {}

    SceneAssembly(Scene scene, Rules rules) {
        this.scene = scene;
        this.rules = rules;
    }

    void card(Placed.Card card, MediaTime length) {
        ClipRole role =
                card instanceof Placed.Card.Title ? ClipRole.TITLE_CARD : ClipRole.CHAPTER_CARD;
        ClipEdit edit = edit(scene.id(), role);
        MediaTime start = notBefore(earliest, cursor.plus(edit.lead()));
        MediaTime end = rules.frame(start.plus(length));
        cards.add(new Placed.PlacedCard(card, TimeRange.between(start, end)));
        goOn(start, end, edit.ripple());
    }

    /// What follows a part that stands there.
    private void goOn(MediaTime start, MediaTime end, MediaTime after) {
        ended = rules.frame(end);
        cursor = rules.frame(end.plus(after));
        earliest = rules.frame(end.plus(after.min(MediaTime.ZERO)).max(start));
    }

    /// Puts all parts in their places.
    SceneEnding lay(String chapterTitle) {
        breath = rules.pacing().leadIn();
        rules.beds().entering(scene).forEach(bed -> heardAt(bed, MediaTime.ZERO, false));
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Line line -> line(line);
                case Action _ -> breath = breath.plus(rules.pacing().action());
                case Cue cue -> cue(cue);
            }
        }
        SceneEnding.Laid laid =
                new SceneEnding.Laid(
                        scene,
                        chapterTitle,
                        cards,
                        lines,
                        music,
                        TriggerPlaces.of(sounds, lines, rules),
                        pictures,
                        cursor.plus(rules.pacing().tail()).max(earliest));
        return new SceneEnding(laid, rules);
    }

    private void line(Line line) {
        line.cues().stream()
                .map(Line.CueAtWord::cue)
                .filter(Cue.SongCue.class::isInstance)
                .forEach(this::cue);
        ClipEdit edit = edit(line.id(), ClipRole.LINE);
        Optional<MediaTime> turn = turn(line);
        Optional<MediaTime> beside = besideLast(line, turn);
        MediaTime usual = inBars(line, beside.orElse(cursor.plus(breathBefore(line, turn))));
        MediaTime added = beside.isPresent() ? cursor.minus(ended) : MediaTime.ZERO;
        MediaTime least = beside.isPresent() ? lines.getLast().natural().start() : earliest;
        MediaTime start = notBefore(least, usual.plus(added).plus(edit.lead()));
        TimeRange range = new TimeRange(start, rules.lengths().of(line));
        List<TimeRange> words =
                rules.lengths().words(line).stream().map(word -> word.shiftedBy(start)).toList();
        lines.add(new Placed.PlacedLine(line, range, words));
        for (Line.CueAtWord inside : line.cues()) {
            MediaTime at =
                    inside.word() < words.size() ? words.get(inside.word()).start() : range.end();
            cueAt(inside.cue(), at, true);
        }
        // What the user moved this line by moves the end of those before it too, as far as what
        // follows is concerned: time is opened and closed for all that is spoken at once.
        MediaTime others = ended.plus(start.minus(usual));
        MediaTime end = beside.isPresent() ? range.end().max(others) : range.end();
        goOn(start, end, edit.ripple());
        breath = MediaTime.ZERO;
        parted = false;
    }

    /// A sung line begins with a bar of its song.
    private MediaTime inBars(Line line, MediaTime usual) {
        Optional<MediaTime> downbeat = rules.lengths().downbeat(line);
        if (!line.sung() || grid.isEmpty() || downbeat.isEmpty() || line.dual()) {
            return usual;
        }
        MediaTime exact = grid.get().start(usual, downbeat.get());
        return SongGrid.frame(exact, rules.rate()).max(MediaTime.ZERO);
    }

    /// A song begins: its accompaniment with it, in its key and tempo.
    private void song(Cue.SongCue cue, MediaTime at) {
        Optional<Cue.MusicCue> before =
                music.isEmpty() ? Optional.empty() : Optional.of(music.getLast().cue());
        if (!cue.alone()) {
            music.add(new CueAt<>(SceneSongs.accompaniment(cue, before), at));
        }
        Song song = SceneSongs.song(Optional.of(cue), before);
        grid =
                cue.stops()
                        ? Optional.empty()
                        : Optional.of(SongGrid.of(at, song.barSamples(), cue.alone()));
    }

    /// Music begins; where lyrics without a song are sung to it, they begin with its bars.
    private void music(Cue.MusicCue cue, MediaTime at) {
        Cue.MusicCue played = SceneSongs.sungTo(scene, cue);
        music.add(new CueAt<>(played, at));
        if (played != cue) {
            Song song = SceneSongs.song(Optional.empty(), Optional.of(cue));
            grid = Optional.of(SongGrid.of(at, song.barSamples(), false));
        }
    }

    private MediaTime breathBefore(Line line, Optional<MediaTime> turn) {
        if (lines.isEmpty()) {
            return breath;
        }
        Line before = lines.getLast().line();
        Pacing pacing = rules.pacing();
        boolean same = before.speaker().equals(line.speaker());
        MediaTime usual = same ? pacing.sameSpeaker() : pacing.otherSpeaker();
        return breath.plus(turn.orElse(usual));
    }

    /// How far into the line before it this one begins, as a time below zero; empty if it does not,
    /// or if anything stands between the two.
    private Optional<MediaTime> overlapBefore(Optional<MediaTime> turn) {
        return breath.equals(MediaTime.ZERO) && !lines.isEmpty() && !parted
                ? turn.filter(gap -> gap.isBefore(MediaTime.ZERO))
                : Optional.empty();
    }

    /// When a line begins that is heard with the one before it: with that, or once half of it is
    /// heard. Empty if they are not heard at once.
    private Optional<MediaTime> besideLast(Line line, Optional<MediaTime> turn) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        TimeRange last = lines.getLast().natural();
        if (grid.isPresent() && line.sung() && lines.getLast().line().sung() && !line.dual()) {
            boolean goesOn = !parted && breath.equals(MediaTime.ZERO);
            return goesOn
                    ? Optional.of(ended.minus(SongGrid.LEGATO).max(last.start()))
                    : Optional.empty();
        }
        MediaTime half = last.start().plus(new MediaTime(last.duration().ticks() / 2));
        return line.dual()
                ? Optional.of(last.start())
                : overlapBefore(turn).map(overlap -> rules.frame(ended.plus(overlap).max(half)));
    }

    private Optional<MediaTime> turn(Line line) {
        return lines.isEmpty()
                ? Optional.empty()
                : rules.turns().gap(scene.heading(), lines.getLast().line(), line);
    }

    /// A cue between lines: some of them take time of their own, others leave what was closed
    /// before them closed.
    private void cue(Cue cue) {
        Optional<ClipRole> role = role(cue);
        if (cue instanceof Cue.SoundCue sound && SoundCues.waits(sound)) {
            heardAt(sound, rules.frame(cursor), false);
        } else if (role.isPresent()) {
            ClipEdit edit = edit(cue.id(), role.get());
            MediaTime at = notBefore(earliest, cursor.plus(edit.lead()));
            cueAt(cue, at, false);
            MediaTime end = afterCue(cue, at);
            if (end.isAfter(at)) {
                parted = true;
                goOn(at, end, edit.ripple());
            } else {
                cursor = rules.frame(cursor.plus(edit.lead()).plus(edit.ripple()));
                earliest = at;
            }
        } else if (cue instanceof Cue.PauseCue pause) {
            parted = true;
            ended = rules.frame(ended.plus(pause.length()));
            cursor = rules.frame(cursor.plus(pause.length()));
        }
    }

    /// Music that opens the scene makes the breath before the first line longer.
    private MediaTime afterCue(Cue cue, MediaTime at) {
        if (cue instanceof Cue.MusicCue opening && lines.isEmpty() && !opening.stops()) {
            breath = breath.max(rules.pacing().musicLeadIn());
        }
        boolean ahead =
                cue instanceof Cue.SoundCue sound
                        && !SoundCues.loops(sound)
                        && !SoundCues.stops(sound);
        return ahead ? at.plus(rules.pacing().soundLead()) : at;
    }

    private void cueAt(Cue cue, MediaTime at, boolean inLine) {
        switch (cue) {
            case Cue.MusicCue played -> music(played, at);
            case Cue.SoundCue heard -> heardAt(heard, at, inLine);
            case Cue.PictureCue shown -> pictures.add(new CueAt<>(shown, rules.frameFloor(at)));
            case Cue.SongCue sung -> {
                if (!inLine) {
                    song(sung, at);
                }
            }
            case Cue.PauseCue _,
                    Cue.VoiceCue _,
                    Cue.ChapterCue _,
                    Cue.EnsembleCue _,
                    Cue.UnknownCue _ -> {}
        }
    }

    private void heardAt(Cue.SoundCue cue, MediaTime at, boolean inLine) {
        int line = inLine ? lines.size() - 1 : lines.size();
        sounds.add(new TriggerPlaces.Waiting(new CueAt<>(cue, at), line, lines.size()));
    }

    /// What the clip of a cue is; empty for cues that make none.
    static Optional<ClipRole> role(Cue cue) {
        return switch (cue) {
            case Cue.MusicCue _, Cue.SongCue _ -> Optional.of(ClipRole.MUSIC);
            case Cue.SoundCue _ -> Optional.of(ClipRole.EFFECT);
            case Cue.PictureCue _ -> Optional.of(ClipRole.PICTURE);
            case Cue.PauseCue _,
                    Cue.VoiceCue _,
                    Cue.ChapterCue _,
                    Cue.EnsembleCue _,
                    Cue.UnknownCue _ ->
                    Optional.empty();
        };
    }

    private ClipEdit edit(ElementId element, ClipRole role) {
        return rules.arrangement().of(new ClipKey(element, role));
    }

    private MediaTime notBefore(MediaTime least, MediaTime time) {
        return rules.frame(time.max(least));
    }
}
