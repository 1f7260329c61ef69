"""A published SaT model through the Segmenter Protocol: a tiny graph of its shape that ends sentences at full stops."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from engine.cli.main import main
from engine.errors import ModelError
from engine.pipeline import Pipeline
from engine.runtime.paths import Paths
from engine.segment.sat import BLOCK, SatSegmenter
from engine.stages import Segmenter

FULL_STOP = 5
PIECES = 250_002


def write_graph(path, mask_type=TensorProto.FLOAT16, names=("input_ids", "attention_mask")):
    """Logits [b, t, 1] looked up by token: 4 for a full stop, -4 for anything else."""
    table = np.full((PIECES, 1), -4, np.float32)
    table[FULL_STOP] = 4
    nodes = [
        helper.make_node("Gather", ["table", names[0]], ["looked_up"]),
        helper.make_node("Cast", [names[1]], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["wide"]),
        helper.make_node("Mul", ["looked_up", "wide"], ["logits"]),
    ]
    graph = helper.make_graph(
        nodes, "tiny-sat",
        [helper.make_tensor_value_info(names[0], TensorProto.INT64, ["b", "t"]),
         helper.make_tensor_value_info(names[1], mask_type, ["b", "t"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["b", "t", 1])],
        [numpy_helper.from_array(table, "table"), numpy_helper.from_array(np.array([2], np.int64), "last")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    return path


@pytest.fixture(scope="module")
def sat(tokens, tmp_path_factory):
    return SatSegmenter(write_graph(tmp_path_factory.mktemp("sat") / "sat.onnx"), tokens, threads=1)


def test_is_a_segmenter(sat):
    assert isinstance(sat, Segmenter)


def test_sentences_joined_equal_the_text(sat):
    text = "The lamp is lit. Dr. Quill went up.\n\nHe slept"
    [ends] = sat.ends([text])
    assert [text[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=True)] == [
        "The lamp is lit. ", "Dr. Quill went up.\n\n", "He slept",
    ]
    assert sat.ends(["", "no stop"]) == [[], [7]]


@pytest.mark.parametrize("count", [BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7])
def test_blocks_leave_no_seam(sat, count):
    ids = [FULL_STOP if place % 7 == 3 else 70 for place in range(count)]
    chances = sat.probabilities(ids)
    assert chances.shape == (count,)
    assert [place for place, chance in enumerate(chances) if chance > 0.5] == list(range(3, count, 7))


def test_a_mask_of_integers_is_read_as_well(tokens, tmp_path):
    graph = write_graph(tmp_path / "whole.onnx", mask_type=TensorProto.INT64)
    assert SatSegmenter(graph, tokens, threads=1).ends(["One. Two."]) == [[5, 9]]


def test_another_model_is_refused_kindly(tokens, tmp_path):
    graph = write_graph(tmp_path / "other.onnx", names=("pixels", "attention_mask"))
    with pytest.raises(ModelError, match="no SaT model") as caught:
        SatSegmenter(graph, tokens)
    assert caught.value.remedy


def test_the_command_line_chooses_it(tmp_path, capsys):
    home = tmp_path / "home"
    (home / "models").mkdir(parents=True)
    assert main(["--home", str(home), "models", "use", "sat-3l-sm"]) == 0
    assert "lectern models install sat-3l-sm" in capsys.readouterr().err
    pipeline = Pipeline(Paths.resolve(home))
    with pytest.raises(ModelError, match="not installed"):
        _ = pipeline.workshop.segmenter
    write_graph(home / "models" / "sat-3l-sm.onnx")
    assert isinstance(pipeline.workshop.segmenter, SatSegmenter)
    pipeline.close()
