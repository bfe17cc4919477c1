package studio.longplay.engine.store.library;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What takes are searched by, a column for each, all in memory: 54 bytes a take. The row of a take
/// is its id; ids are never used again.
final class TakeColumns {
    static final float UNMEASURED = -1;

    private final Codes voices = new Codes();
    private final Codes speakers = new Codes();
    private final Codes projects = new Codes();
    private final Codes engines = new Codes();
    private final BitSet present = new BitSet();
    private final BitSet starred = new BitSet();
    private final BitSet hidden = new BitSet();
    private final Map<String, BitSet> tags = new TreeMap<>();
    private int[] voice = new int[0];
    private int[] speaker = new int[0];
    private int[] project = new int[0];
    private int[] engine = new int[0];
    private long[] madeAtMillis = new long[0];
    private long[] samples = new long[0];
    private long[] bytes = new long[0];
    private long[] line = new long[0];
    private float[] score = new float[0];
    private float[] pace = new float[0];
    private float[] grade = new float[0];
    private int size;

    /// One more than the last id.
    int size() {
        return size;
    }

    /// No id below this is given again.
    void reserve(int next) {
        size = Math.max(size, next);
    }

    void put(int id, TakeFacts facts) {
        grow(id + 1);
        size = Math.max(size, id + 1);
        present.set(id);
        voice[id] = voices.code(facts.voice(), facts.voiceName());
        speaker[id] = speakers.code(facts.speaker(), facts.speaker());
        project[id] = projects.code(facts.project(), facts.projectTitle());
        engine[id] = engines.code(facts.engine(), facts.engine());
        madeAtMillis[id] = facts.madeAt().toEpochMilli();
        samples[id] = facts.samples();
        bytes[id] = facts.bytes();
        line[id] = lineOf(facts);
        score[id] = UNMEASURED;
        pace[id] = 0;
        grade[id] = UNMEASURED;
    }

    /// A number for a line of a project, 0 for what is no line; two lines share one by a chance of
    /// one in 2^63.
    private static long lineOf(TakeFacts facts) {
        if (facts.project().isEmpty() || facts.element().isEmpty()) {
            return 0;
        }
        String name = facts.project() + "\n" + facts.element();
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * 0x100000001b3L;
        }
        return hash | 1;
    }

    private void grow(int needed) {
        if (needed <= voice.length) {
            return;
        }
        int room = Math.max(1024, Math.max(needed, voice.length + voice.length / 2));
        voice = Arrays.copyOf(voice, room);
        speaker = Arrays.copyOf(speaker, room);
        project = Arrays.copyOf(project, room);
        engine = Arrays.copyOf(engine, room);
        madeAtMillis = Arrays.copyOf(madeAtMillis, room);
        samples = Arrays.copyOf(samples, room);
        bytes = Arrays.copyOf(bytes, room);
        line = Arrays.copyOf(line, room);
        score = Arrays.copyOf(score, room);
        pace = Arrays.copyOf(pace, room);
        grade = Arrays.copyOf(grade, room);
    }

    void measure(int id, double newScore, double newPace, Optional<Double> newGrade) {
        score[id] = (float) newScore;
        pace[id] = (float) newPace;
        grade[id] = newGrade.map(Double::floatValue).orElse(UNMEASURED);
    }

    void star(int id, boolean on) {
        starred.set(id, on);
    }

    void hide(int id, boolean on) {
        hidden.set(id, on);
    }

    void tag(int id, String tag, boolean on) {
        tags.computeIfAbsent(tag, _ -> new BitSet()).set(id, on);
    }

    void remove(int id) {
        present.clear(id);
        starred.clear(id);
        hidden.clear(id);
        tags.values().forEach(takes -> takes.clear(id));
    }

    BitSet present() {
        return present;
    }

    BitSet starred() {
        return starred;
    }

    BitSet hidden() {
        return hidden;
    }

    /// The takes of every tag, by tag.
    Map<String, BitSet> tags() {
        return tags;
    }

    Codes voices() {
        return voices;
    }

    Codes speakers() {
        return speakers;
    }

    Codes projects() {
        return projects;
    }

    Codes engines() {
        return engines;
    }

    int voice(int id) {
        return voice[id];
    }

    int speaker(int id) {
        return speaker[id];
    }

    int project(int id) {
        return project[id];
    }

    int engine(int id) {
        return engine[id];
    }

    long madeAtMillis(int id) {
        return madeAtMillis[id];
    }

    long samples(int id) {
        return samples[id];
    }

    long bytes(int id) {
        return bytes[id];
    }

    long line(int id) {
        return line[id];
    }

    /// [#UNMEASURED] if nobody measured it.
    float score(int id) {
        return score[id];
    }

    /// [#UNMEASURED] if no model graded it.
    float grade(int id) {
        return grade[id];
    }

    float pace(int id) {
        return pace[id];
    }
}
