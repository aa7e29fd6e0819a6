// Empty on purpose: ICU's headers must never reach Swift. Importing them together with Foundation merges
// ICU's enums with Foundation's and fails to compile. The shim in CIsnadText includes them in C alone.
