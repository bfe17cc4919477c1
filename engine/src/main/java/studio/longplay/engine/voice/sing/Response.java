package studio.longplay.engine.voice.sing;

import java.util.ArrayList;
import java.util.List;

/// What of a line one of its singers sings: all of it, or only every second verse line, where one
/// calls and all respond.
record Response(List<Syllable> syllables, List<SungNote> notes) {
    static Response of(List<Syllable> syllables, List<SungNote> notes, int singer, Song song) {
        Response all = new Response(syllables, notes);
        boolean responds =
                singer > 0 && song.choir().layering() == Choir.Layering.CALL_AND_RESPONSE;
        if (!responds) {
            return all;
        }
        int[] places = new int[syllables.size()];
        List<Syllable> answered = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = answered.size();
            if (syllables.get(i).verse() % 2 == 1) {
                answered.add(syllables.get(i));
            }
        }
        List<SungNote> sung = new ArrayList<>();
        for (SungNote note : notes) {
            if (syllables.get(note.syllable()).verse() % 2 == 1) {
                sung.add(
                        new SungNote(
                                note.midi(),
                                note.beat(),
                                note.beats(),
                                note.word(),
                                places[note.syllable()],
                                note.goesOn()));
            }
        }
        return answered.isEmpty() ? all : new Response(answered, sung);
    }
}
