/// The inspector: what is known of the selected line, cue or scene, and how it is changed; every
/// change is written into the script's text. It may use session, fx, words, actions and controls.
/// Begin reading at [InspectorViewModel] and, for what is written, at [CueWriting].
@NullMarked
package studio.longplay.app.inspector;

import org.jspecify.annotations.NullMarked;
