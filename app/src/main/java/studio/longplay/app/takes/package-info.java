/// The takes of the selected line: listed, heard, compared, made, imported and chosen. It may use
/// session, fx, words, actions and controls. Begin reading at [TakesViewModel] and, for where takes
/// come from, at [TakeRoom].
@NullMarked
package studio.longplay.app.takes;

import org.jspecify.annotations.NullMarked;
