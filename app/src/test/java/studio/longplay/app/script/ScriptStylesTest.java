package studio.longplay.app.script;

class ScriptStylesTest {}
