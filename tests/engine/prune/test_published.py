"""A published pruner through the Pruner Protocol: a tiny graph of its shape, with its tokenizer in its metadata."""

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from engine.cli.main import main
from engine.errors import ModelError
from engine.pipeline import Pipeline
from engine.prune.published import PublishedPruner
from engine.runtime import conversion, download
from engine.runtime.paths import Paths
from engine.stages import Pruner
from engine.values import Passage, Span

WORDS = [
    "the", "keeper", "was", "tobias", "quill", "who", "it", "rained", "storm", "broke", "glass", ".", "?",
]
KEPT = {"tobias": 4.0, "quill": 4.0, "was": 1.0}


def tokenizer():
    vocabulary = {word: number for number, word in enumerate(["[PAD]", "[CLS]", "[SEP]", "[UNK]", *WORDS])}
    made = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 1), ("[SEP]", 2)]
    )
    return made, vocabulary


def write_graph(path, **facts):
    """Keep logits [b, t] looked up by token; the ranking logit [b] is their sum over what is not padding."""
    made, vocabulary = tokenizer()
    table = np.full(len(vocabulary), -4, np.float32)
    for word, logit in KEPT.items():
        table[vocabulary[word]] = logit
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["keep"]),
        helper.make_node("Relu", ["keep"], ["raised"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["raised", "mask"], ["heard"]),
        helper.make_node("ReduceSum", ["heard", "axis"], ["sum"], keepdims=0),
        helper.make_node("Sub", ["sum", "middle"], ["ranking"]),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["b", "t"]) for name in ("input_ids", "attention_mask")
    ]
    graph = helper.make_graph(
        nodes, "tiny-provence", inputs,
        [helper.make_tensor_value_info("keep", TensorProto.FLOAT, ["b", "t"]),
         helper.make_tensor_value_info("ranking", TensorProto.FLOAT, ["b"])],
        [numpy_helper.from_array(table, "table"), numpy_helper.from_array(np.array([1], np.int64), "axis"),
         numpy_helper.from_array(np.float32(4), "middle")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    about = {
        "format": conversion.FORMAT, "title": "Tiny Provence", "licence": "mit", "threshold": "0.3", "max_tokens": "40",
        "tokenizer": made.to_str(), **facts,
    }
    for key, value in about.items():
        model.metadata_props.add(key=key, value=value)
    onnx.save(model, path)
    return path


def passage(*sentences, start=100):
    spans, at = [], start
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence) + 1))
        at += len(sentence) + 1
    return Passage(
        document="d", span=Span(start, at), text=" ".join(sentences) + " ", sentences=tuple(spans), page=0, heading="",
        score=1.0,
    )


KEEPER = passage("It rained.", "The keeper was Tobias Quill.", "The storm broke the glass.")
RAIN = passage("It rained.", "It rained.")


@pytest.fixture
def graph(tmp_path):
    return write_graph(tmp_path / "tiny.onnx")


@pytest.fixture
def pruner(graph):
    return PublishedPruner(graph, threads=1)


def test_is_a_pruner(pruner):
    assert isinstance(pruner, Pruner)
    assert pruner.name == "Tiny Provence"


def test_sentences_are_as_likely_as_their_tokens(pruner):
    right, wrong = pruner.prune("Who was the keeper?", [KEEPER, RAIN])
    # the keeper was tobias quill . : three of six tokens stand out
    expected = np.mean([1 / (1 + np.exp(-logit)) for logit in (-4, -4, 1, 4, 4, -4)])
    assert right.probabilities == (pytest.approx(0.018, abs=1e-3), pytest.approx(expected, abs=1e-3),
                                   pytest.approx(0.018, abs=1e-3))
    assert (right.kept, wrong.kept) == ((1,), ())
    assert right.relevance > pruner.found_threshold > wrong.relevance


def test_a_batch_gives_what_each_gives_alone(pruner):
    passages = [RAIN, KEEPER, passage("It rained."), KEEPER]
    together = pruner.prune("Who was the keeper?", passages)
    assert together == [pruner.prune("Who was the keeper?", [one])[0] for one in passages]
    assert pruner.prune("Who?", []) == []


def test_a_higher_threshold_never_keeps_more(pruner):
    kept = [len(pruner.prune("Who?", [KEEPER], threshold=t)[0].kept) for t in (0.0, 0.01, 0.3, 0.9)]
    assert kept == sorted(kept, reverse=True)
    assert (kept[0], kept[-1]) == (3, 0)


def test_what_is_beyond_its_reach_is_not_kept(pruner):
    long = passage(*["It rained."] * 20, "The keeper was Tobias Quill.")
    [pruned] = pruner.prune("Who was the keeper?", [long])
    assert len(pruned.probabilities) == 21
    assert pruned.probabilities[-1] == 0.0


def test_a_graph_that_is_no_pruner_is_refused(tmp_path):
    with pytest.raises(ModelError, match="no pruner that Lectern knows"):
        PublishedPruner(write_graph(tmp_path / "other.onnx", format="something else"))


@pytest.fixture
def own_models(tmp_path, monkeypatch):
    """A folder of models that no other test sees."""
    monkeypatch.setenv("LECTERN_MODELS", str(tmp_path / "models"))


def test_it_is_added_chosen_and_used_with_its_licence_shown(tmp_path, graph, capsys, own_models):
    home = str(tmp_path / "home")
    assert main(["--home", home, "models", "install", "tiny", str(graph)]) == 0
    assert main(["--home", home, "models", "use", "file:tiny"]) == 0
    assert main(["--home", home, "models", "list"]) == 0
    [line] = [line for line in capsys.readouterr().out.splitlines() if line.startswith("file:tiny")]
    assert "in use" in line
    assert "mit" in line
    pipeline = Pipeline(Paths.resolve(tmp_path / "home"))
    assert isinstance(pipeline.workshop.pruner, PublishedPruner)
    pipeline.close()
    assert main(["--home", home, "models", "remove", "file:tiny"]) == 0
    assert graph.is_file()
    pipeline = Pipeline(Paths.resolve(tmp_path / "home"))
    assert pipeline.settings["pruner"] == ""
    pipeline.close()


def test_a_checkpoint_without_torch_says_where_to_convert_it(tmp_path, own_models):
    pipeline = Pipeline(Paths.resolve(tmp_path / "home"))
    folder = tmp_path / "checkpoint"
    folder.mkdir()
    with pytest.raises(ModelError, match="holds no checkpoint"):
        download.add_file(pipeline.workshop.catalogue, folder)
    (folder / "model.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match="needs torch"):
        download.add_file(pipeline.workshop.catalogue, folder)
    with pytest.raises(ModelError, match="converted first"):
        list(download.install(pipeline.workshop.catalogue, pipeline.workshop.catalogue.entry("open-provence-xsmall")))
    pipeline.close()
