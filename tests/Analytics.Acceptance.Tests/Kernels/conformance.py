"""The public conformance suite for kernels, run against the kernel “analytics”."""

import unittest

import jupyter_kernel_test


class AnalyticsKernel(jupyter_kernel_test.KernelTests):
    kernel_name = "analytics"
    language_name = "csharp"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("wrong");'
    code_generate_error = 'throw new InvalidOperationException("no");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": 'HTML("<b>bold</b>")', "mime": "text/html", "result": "<b>bold</b>"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": "display(42);", "mime": "text/plain"},
    ]
    completion_samples = [
        {"text": '"text".ToUpperInv', "matches": {"ToUpperInvariant"}},
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Environment.MachineN", "matches": {"MachineName"}},
    ]
    complete_code_samples = ["1 + 2", "var x = 1;", "class C { }"]
    incomplete_code_samples = ["if (true) {", "var x =", "void F(", 'var text = """\nfirst']
    invalid_code_samples = ["}", "var x = );"]
    code_inspect_sample = "Console.WriteLine"

    code_clear_output = 'Console.Write("gone"); Console.Write("\\u001b[2J");'

    code_history_pattern = "1 ? 2*"
    supported_history_operations = ("tail", "range", "search")


del jupyter_kernel_test.KernelTests

if __name__ == "__main__":
    unittest.main(verbosity=2)
