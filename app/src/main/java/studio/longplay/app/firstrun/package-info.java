/// The sheet of the very first start: language and theme, what this machine is worth, where things
/// go, and how to begin. It may use the engine's hardware and models, words, controls and session.
/// Begin reading at [FirstRunViewModel].
@NullMarked
package studio.longplay.app.firstrun;

import org.jspecify.annotations.NullMarked;
