package studio.longplay.app.inspector;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.script.Melody;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The notes of a melody, higher ones further up, longer ones wider, each with its word. A note is
/// dragged up and down, and made longer at its right end. By keyboard: Left and Right choose, Up
/// and Down move by a semitone (with Shift by an octave), Plus and Minus make longer and shorter,
/// Insert adds a note after it, Delete takes it out, T ties it to the one before.
final class SongRoll extends Drawing {
    private static final double NAMES = 30;
    private static final double BEAT = 22;
    private static final double GRIP = 5;
    private static final int AROUND = 3;
    private static final int LEAST_ROWS = 15;
    private static final int WORDS = 14;
    private static final double STEP = 0.5;
    private static final int LOWEST = 24;
    private static final int HIGHEST = 96;

    private Consumer<Melody> changed = _ -> {};
    private List<Melody.Note> notes = List.of();
    private List<String> words = List.of();
    private int beatsPerBar = 4;
    private int chosen;
    private boolean own;
    private boolean stretching;
    private boolean dragged;
    private int lowest = 55;
    private int rows = LEAST_ROWS;

    SongRoll(String name) {
        setId("inspector-song-roll");
        getStyleClass().add("inspector-song-roll");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name);
        setFocusTraversable(true);
        setMinHeight(190);
        setPrefHeight(190);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(_ -> settle());
        setOnKeyPressed(this::type);
        focusedProperty().addListener(_ -> redraw());
    }

    /// Hears the melody after each gesture.
    void whenChanged(Consumer<Melody> then) {
        changed = then;
    }

    /// Shows a melody.
    ///
    /// @param syllables a word for each note that begins one, empty where it goes on
    /// @param written whether the script has these notes; else they were composed
    void show(Melody melody, List<String> syllables, int metre, boolean written) {
        if (!notes.equals(melody.notes())) {
            notes = melody.notes();
            chosen = Math.clamp(chosen, 0, Math.max(0, notes.size() - 1));
        }
        words = syllables;
        beatsPerBar = metre;
        own = written;
        frame();
        say();
    }

    private void frame() {
        int least =
                notes.stream()
                        .filter(it -> !it.isRest())
                        .mapToInt(Melody.Note::midi)
                        .min()
                        .orElse(60);
        int most =
                notes.stream()
                        .filter(it -> !it.isRest())
                        .mapToInt(Melody.Note::midi)
                        .max()
                        .orElse(67);
        rows = Math.max(LEAST_ROWS, most - least + 1 + 2 * AROUND);
        lowest = (least + most - rows + 1) / 2;
        double beats = notes.stream().mapToDouble(Melody.Note::beats).sum();
        double bars = Math.max(2, Math.ceil(beats / beatsPerBar));
        setMinWidth(NAMES + bars * beatsPerBar * BEAT);
        setPrefWidth(NAMES + bars * beatsPerBar * BEAT);
        redraw();
    }

    private void say() {
        if (chosen < notes.size()) {
            Melody.Note note = notes.get(chosen);
            setAccessibleHelp(note.isRest() ? "R" : Melody.name(note.midi()));
        }
    }

    private double start(int note) {
        double beat = 0;
        for (int i = 0; i < note; i++) {
            beat += notes.get(i).beats();
        }
        return beat;
    }

    /// The middle of a note, for whoever points at it.
    Point2D placeOf(int note) {
        Melody.Note of = notes.get(note);
        return new Point2D(
                NAMES + (start(note) + of.beats() / 2) * BEAT, y(of.midi()) + rowHeight() / 2);
    }

    /// How high some semitones are.
    double pixels(int semitones) {
        return semitones * rowHeight();
    }

    private double rowHeight() {
        return Math.floor((canvasHeight() - WORDS) / rows);
    }

    private double y(int midi) {
        return (rows - 1 - (midi - lowest)) * rowHeight();
    }

    private int noteAt(double x) {
        double beat = (x - NAMES) / BEAT;
        for (int i = 0; i < notes.size(); i++) {
            if (beat >= start(i) && beat < start(i) + notes.get(i).beats()) {
                return i;
            }
        }
        return -1;
    }

    private void press(MouseEvent mouse) {
        requestFocus();
        int note = noteAt(mouse.getX());
        dragged = false;
        if (note >= 0) {
            chosen = note;
            double right = NAMES + (start(note) + notes.get(note).beats()) * BEAT;
            stretching = right - mouse.getX() <= GRIP;
            say();
            redraw();
        }
    }

    private void drag(MouseEvent mouse) {
        if (chosen >= notes.size()) {
            return;
        }
        Melody.Note note = notes.get(chosen);
        if (stretching) {
            double beats = (mouse.getX() - NAMES) / BEAT - start(chosen);
            double whole = Math.max(STEP, STEP * Math.round(beats / STEP));
            replace(new Melody.Note(note.midi(), whole, note.goesOn()));
        } else if (!note.isRest()) {
            int row = (int) Math.floor(mouse.getY() / Math.max(1, rowHeight()));
            int midi = Math.clamp(lowest + rows - 1 - row, LOWEST, HIGHEST);
            replace(new Melody.Note(midi, note.beats(), note.goesOn()));
        }
    }

    private void replace(Melody.Note now) {
        if (!now.equals(notes.get(chosen))) {
            List<Melody.Note> all = new ArrayList<>(notes);
            all.set(chosen, now);
            notes = List.copyOf(all);
            dragged = true;
            redraw();
        }
    }

    private void settle() {
        if (dragged) {
            dragged = false;
            frame();
            changed.accept(new Melody(notes));
        }
    }

    private void type(KeyEvent key) {
        if (notes.isEmpty() || !typed(key)) {
            return;
        }
        key.consume();
        say();
        redraw();
        settle();
    }

    private boolean typed(KeyEvent key) {
        Melody.Note note = notes.get(chosen);
        int by = key.isShiftDown() ? 12 : 1;
        switch (key.getCode()) {
            case LEFT -> chosen = Math.max(0, chosen - 1);
            case RIGHT -> chosen = Math.min(notes.size() - 1, chosen + 1);
            case UP -> move(note, by);
            case DOWN -> move(note, -by);
            case PLUS, ADD, EQUALS ->
                    replace(new Melody.Note(note.midi(), note.beats() + STEP, note.goesOn()));
            case MINUS, SUBTRACT ->
                    replace(
                            new Melody.Note(
                                    note.midi(),
                                    Math.max(STEP, note.beats() - STEP),
                                    note.goesOn()));
            case T -> {
                boolean ties = chosen > 0 && !note.isRest() && !notes.get(chosen - 1).isRest();
                replace(new Melody.Note(note.midi(), note.beats(), ties && !note.goesOn()));
            }
            case INSERT -> insert(note);
            case DELETE, BACK_SPACE -> remove();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(Melody.Note note, int by) {
        int midi = note.midi() + by;
        if (!note.isRest() && midi >= LOWEST && midi <= HIGHEST) {
            replace(new Melody.Note(midi, note.beats(), note.goesOn()));
        }
    }

    private void insert(Melody.Note note) {
        List<Melody.Note> all = new ArrayList<>(notes);
        all.add(chosen + 1, new Melody.Note(note.midi(), note.beats(), false));
        notes = List.copyOf(all);
        chosen++;
        dragged = true;
    }

    private void remove() {
        if (notes.size() > 1) {
            List<Melody.Note> all = new ArrayList<>(notes);
            all.remove(chosen);
            notes = List.copyOf(all);
            chosen = Math.min(chosen, notes.size() - 1);
            dragged = true;
        }
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        double row = rowHeight();
        double floor = rows * row;
        graphics.setFont(Font.font("Inter", 10));
        for (int midi = lowest; midi < lowest + rows; midi++) {
            boolean black = List.of(1, 3, 6, 8, 10).contains(Math.floorMod(midi, 12));
            graphics.setFill(palette().color(black ? Role.PANEL : Role.GROUND));
            graphics.fillRect(NAMES, y(midi), width - NAMES, row);
            if (Math.floorMod(midi, 12) == 0 || midi == lowest + rows / 2) {
                graphics.setFill(palette().color(Role.TEXT_SECONDARY));
                graphics.fillText(Melody.name(midi), 2, y(midi) + row - 1);
            }
        }
        for (int beat = 0; NAMES + beat * BEAT < width; beat++) {
            boolean bar = beat % beatsPerBar == 0;
            graphics.setFill(palette().color(bar ? Role.LINE_STRONG : Role.LINE));
            graphics.fillRect(Math.round(NAMES + beat * BEAT), 0, 1, floor);
        }
        for (int i = 0; i < notes.size(); i++) {
            note(graphics, i, floor);
        }
    }

    private void note(GraphicsContext graphics, int number, double floor) {
        Melody.Note note = notes.get(number);
        double left = Math.round(NAMES + start(number) * BEAT) + 1;
        double width = Math.max(3, Math.round(note.beats() * BEAT) - 2);
        boolean selected = number == chosen && isFocused();
        if (note.isRest()) {
            if (selected) {
                graphics.setFill(palette().color(Role.ACCENT_SOFT));
                graphics.fillRect(left, 0, width, floor);
            }
            return;
        }
        graphics.setFill(
                selected
                        ? palette().color(Role.ACCENT)
                        : own
                                ? palette().color(Hue.ENSEMBLE, Hue.Shade.TEXT)
                                : palette().color(Role.TEXT_FAINT));
        graphics.fillRect(left, y(note.midi()) + 1, width, Math.max(3, rowHeight() - 2));
        if (note.goesOn()) {
            graphics.fillRect(left - 3, y(note.midi()) + rowHeight() / 2 - 1, 3, 2);
        }
        if (number < words.size()) {
            graphics.setFill(palette().color(Role.TEXT_SECONDARY));
            graphics.fillText(words.get(number), left, floor + WORDS - 3);
        }
    }
}
